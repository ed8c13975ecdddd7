import type { AttachedPolicy } from '../../../src/services/iam/facts.ts';
import { type Severity, severities } from '../../../src/core/names.ts';
import { strings } from '../../../src/core/parameters.ts';

interface Grade {
  readonly severity: Severity;
  readonly because: string;
}

/** Severity of having an AWS managed policy. Any other policy that the configuration names counts like full control. */
const grades: Readonly<Record<string, Grade>> = {
  AdministratorAccess: { severity: 'high', because: 'the policy gives full control of the account' },
  IAMFullAccess: { severity: 'high', because: 'the policy is a way to full control of the account' },
  PowerUserAccess: { severity: 'low', because: 'the policy does not allow changes to identities and accounts' },
  AWSCloudShellFullAccess: { severity: 'medium', because: 'the policy allows file transfer through AWS CloudShell' },
};

/** Set once under `parameters` in the configuration, it reaches users, groups and roles. */
export const restrictedPolicies = strings(Object.keys(grades), 'Names of managed policies that only intended identities should have.');

/** The attached policies that are restricted, with the highest severity; `undefined`: none is attached. */
export function worstRestricted(attached: readonly AttachedPolicy[], restricted: readonly string[]) {
  const policies = attached.map(({ name }) => name).filter((name) => restricted.includes(name));
  const [worst] = policies
    .map((name) => grades[name] ?? ({ severity: 'high', because: 'the configuration restricts the policy' } satisfies Grade))
    .sort((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity));
  return worst === undefined ? undefined : { policies, ...worst };
}
