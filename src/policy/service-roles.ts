import type { WorkingRole } from '../services/emr/facts.ts';
import type { Evidence, SeverityChange } from '../core/rule.ts';
import { identityOf, isAdministrator } from './policy-set.ts';
import { describeEscalations, escalations, limitedOnly } from './privilege-escalation.ts';

export const roleMessages = {
  narrow: 'The roles {{roles}} are no administrators, and no known way to more rights was found.',
  administrator: 'The role {{role}} may do everything.',
  replaced: 'The role {{role}} has {{policies}}, which AWS has replaced because they allow too much.',
  ways: 'Known ways of the role {{role}} to more rights: {{count}}, such as to {{examples}}.',
  malformed: 'A policy of the role {{role}} cannot be understood: {{problems}}.',
  missing: 'The role {{role}} does not exist.',
} as const;

export interface RoleProblem {
  readonly message: Exclude<keyof typeof roleMessages, 'narrow'>;
  readonly evidence: Evidence;
  readonly change?: SeverityChange | undefined;
}

/**
 * What is wrong with roles, the worst first: that something may be wrong with a policy that cannot be understood comes last.
 * @param replaced names of policies of AWS that should be attached no more
 * @param ways whether ways to more rights count for a role, as they do not for one that only AWS uses and cannot work without
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
