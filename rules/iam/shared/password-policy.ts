import type { PasswordPolicy } from '@aws-sdk/client-iam';
import type { AsJson } from '../../../src/core/to-json.ts';

/** What is asked of a password policy. */
export interface PasswordDemands {
  readonly minLength: number;
  /** Earlier passwords that must not be used again. */
  readonly reusePrevention: number;
  /** Days; 0: passwords need not expire. */
  readonly maxAgeDays: number;
}

/** What a password policy does not demand, in words. https://docs.aws.amazon.com/IAM/latest/APIReference/API_PasswordPolicy.html */
export function passwordPolicyGaps(policy: AsJson<PasswordPolicy>, demands: PasswordDemands): readonly string[] {
  const { minLength, reusePrevention, maxAgeDays } = demands;
  const length = policy.MinimumPasswordLength ?? 0;
  const reuse = policy.PasswordReusePrevention ?? 0;
  const age = policy.MaxPasswordAge ?? 0;
  const gaps: readonly (readonly [missing: boolean, text: string])[] = [
    [length < minLength, `${minLength} characters (it demands ${length})`],
    [policy.RequireUppercaseCharacters !== true, 'upper-case letters'],
    [policy.RequireLowercaseCharacters !== true, 'lower-case letters'],
    [policy.RequireNumbers !== true, 'digits'],
    [policy.RequireSymbols !== true, 'symbols'],
    [reuse < reusePrevention, `no reuse of the last ${reusePrevention} passwords (it remembers ${reuse})`],
    [
      maxAgeDays > 0 && (age === 0 || age > maxAgeDays),
      `a change every ${maxAgeDays} days (${age === 0 ? 'none is demanded' : `it allows ${age}`})`,
    ],
  ];
  return gaps.filter(([missing]) => missing).map(([, text]) => text);
}
