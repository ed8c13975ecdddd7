import type { WorkingRole } from '../services/emr/facts.ts';
import type { SeverityChange } from '../core/rule.ts';
import type { Evidence } from '../core/evidence.ts';
import { identityOf, isAdministrator } from './policy-set.ts';
import { describeEscalations, escalations, limitedOnly } from './privilege-escalation.ts';

export const roleMessages = {
  narrow: 'The roles {{roles}} are not administrators and have no known privilege escalation path.',
  administrator: 'The role {{role}} has full administrator permissions.',
  replaced: 'The role {{role}} has the policies {{policies}}, which AWS has replaced with narrower ones.',
  ways: 'The role {{role}} allows {{count}} known privilege escalation paths, such as {{examples}}.',
  malformed: 'A policy of the role {{role}} is malformed: {{problems}}.',
  missing: 'The role {{role}} does not exist.',
} as const;

export interface RoleProblem {
  readonly message: Exclude<keyof typeof roleMessages, 'narrow'>;
  readonly evidence: Evidence;
  readonly change?: SeverityChange | undefined;
}

/**
 * The problems of roles, most severe first; malformed policies come last.
 * @param replaced names of AWS managed policies that should no longer be attached
 * @param ways whether privilege escalation paths count for a role; they do not for a role that an AWS service requires as it is
 */
export function roleProblems(
  roles: readonly WorkingRole[],
  replaced: readonly string[],
  ways: (role: WorkingRole) => boolean = () => true,
): readonly RoleProblem[] {
  const problems = roles.map((role) => problemOf(role, replaced, ways(role))).filter((problem) => problem !== undefined);
  const rank = ({ message, change }: RoleProblem): number => (message === 'malformed' ? 2 : change === undefined ? 0 : 1);
  return problems.sort((a, b) => rank(a) - rank(b));
}

function problemOf({ name: role, policies }: WorkingRole, replaced: readonly string[], judgeWays: boolean): RoleProblem | undefined {
  if (policies === undefined) return { message: 'missing', evidence: { role } };
  const { identity, unreadable } = identityOf(policies);
  if (isAdministrator(identity)) return { message: 'administrator', evidence: { role } };
  const attached = policies.attachedPolicies.map(({ name }) => name).filter((name) => replaced.includes(name));
  if (attached.length > 0) return { message: 'replaced', evidence: { role, policies: attached } };
  const ways = judgeWays ? escalations(identity) : [];
  if (ways.length > 0) return { message: 'ways', evidence: { role, ...describeEscalations(ways) }, change: limitedOnly(ways) };
  return unreadable.length > 0 ? { message: 'malformed', evidence: { role, problems: unreadable } } : undefined;
}
