import type { PasswordPolicy } from '@aws-sdk/client-iam';
import type { AsJson } from '../../../src/core/to-json.ts';

/** Requirements for a password policy. */
export interface PasswordDemands {
  readonly minLength: number;
  /** Earlier passwords that must not be used again. */
  readonly reusePrevention: number;
  /** Days; 0: passwords need not expire. */
  readonly maxAgeDays: number;
}

/** Requirements that a password policy does not meet, in words. https://docs.aws.amazon.com/IAM/latest/APIReference/API_PasswordPolicy.html */
export function passwordPolicyGaps(policy: AsJson<PasswordPolicy>, demands: PasswordDemands): readonly string[] {
  const { minLength, reusePrevention, maxAgeDays } = demands;
  const length = policy.MinimumPasswordLength ?? 0;
  const reuse = policy.PasswordReusePrevention ?? 0;
  const age = policy.MaxPasswordAge ?? 0;
  const gaps: readonly (readonly [missing: boolean, text: string])[] = [
    [length < minLength, `${minLength} characters (it requires ${length})`],
    [policy.RequireUppercaseCharacters !== true, 'uppercase letters'],
    [policy.RequireLowercaseCharacters !== true, 'lowercase letters'],
    [policy.RequireNumbers !== true, 'numbers'],
    [policy.RequireSymbols !== true, 'symbols'],
    [reuse < reusePrevention, `passwords other than the last ${reusePrevention} (it checks ${reuse})`],
    [
      maxAgeDays > 0 && (age === 0 || age > maxAgeDays),
      `a change every ${maxAgeDays} days (${age === 0 ? 'passwords do not expire' : `it allows ${age}`})`,
    ],
  ];
  return gaps.filter(([missing]) => missing).map(([, text]) => text);
}
