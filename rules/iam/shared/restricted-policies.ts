import type { AttachedPolicy } from '../../../src/services/iam/facts.ts';
import { type Severity, severities } from '../../../src/core/names.ts';
import { strings } from '../../../src/core/parameters.ts';

interface Grade {
  readonly severity: Severity;
  readonly because: string;
}

/** How grave it is to have an AWS managed policy; any other that the configuration names is taken to be as grave as full control. */
const grades: Readonly<Record<string, Grade>> = {
  AdministratorAccess: { severity: 'high', because: 'the policy is full control of the account' },
  IAMFullAccess: { severity: 'high', because: 'the policy is a way to full control of the account' },
  PowerUserAccess: { severity: 'low', because: 'the policy allows everything but identities and accounts' },
  AWSCloudShellFullAccess: { severity: 'medium', because: 'the policy lets files be moved in and out through AWS CloudShell' },
};

/** Set once under `parameters` in the configuration, it reaches users, groups and roles. */
export const restrictedPolicies = strings(
  Object.keys(grades),
  'Names of managed policies that should be attached to nothing but what is meant to have them.',
);

/** The restricted policies among those attached, with the gravest grade; `undefined`: there is none. */
export function worstRestricted(attached: readonly AttachedPolicy[], restricted: readonly string[]) {
  const policies = attached.map(({ name }) => name).filter((name) => restricted.includes(name));
  const [worst] = policies
    .map((name) => grades[name] ?? ({ severity: 'high', because: 'the configuration restricts the policy' } satisfies Grade))
    .sort((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity));
  return worst === undefined ? undefined : { policies, ...worst };
}
