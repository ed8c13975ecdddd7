import type { FactsByType } from '../../../src/core/facts.ts';
import { coversAction, coversResource } from '../../../src/policy/actions.ts';
import type { Condition } from '../../../src/policy/conditions.ts';
import { joinPolicies, type Malformed, type PolicyDocument, type Statement } from '../../../src/policy/policy-document.ts';
import { readPolicies } from '../../../src/policy/policy-set.ts';

/** The access policy and the lock policy of a vault as the one they amount to; `undefined`: there is neither. */
export function vaultPolicy({
  accessPolicy,
  lock,
}: Pick<FactsByType['AWS::Glacier::Vault'], 'accessPolicy' | 'lock'>): PolicyDocument | Malformed | undefined {
  const { policies, unreadable } = readPolicies([
    ...(accessPolicy === undefined ? [] : [{ name: 'access policy', document: accessPolicy }]),
    ...(lock?.Policy === undefined ? [] : [{ name: 'lock policy', document: lock.Policy }]),
  ]);
  if (unreadable.length > 0) return { malformed: unreadable.join('; ') };
  return policies.length === 0 ? undefined : joinPolicies(policies.map(({ policy }) => policy));
}

/** How a vault lock policy keeps archives from being deleted. */
export interface ArchiveProtection {
  /** Days from its upload during which nobody can delete an archive; `Infinity`: never; 0: no protection by age. */
  readonly days: number;
  /** Nobody can delete archives as long as the vault has a certain tag. */
  readonly legalHold: boolean;
}

const ageKey = 'glacier:archiveageindays';
const tagKey = /^glacier:resourcetag\//;

/**
 * What the Denies of a vault lock policy protect, as far as they hold for everyone.
 * https://docs.aws.amazon.com/amazonglacier/latest/dev/vault-lock-policy.html
 */
export function archiveProtection(policy: PolicyDocument, arn: string): ArchiveProtection {
  const denies = policy.statements.filter((statement) => deniesDeletion(statement, arn));
  return {
    days: Math.max(0, ...denies.map(({ conditions }) => protectedDays(conditions))),
    legalHold: denies.some(({ conditions: [first, ...others] }) => first !== undefined && others.length === 0 && tagKey.test(first.key)),
  };
}

const deniesDeletion = (statement: Statement, arn: string): boolean =>
  statement.effect === 'Deny' &&
  statement.principals?.everyone === true &&
  !statement.principals.notPrincipal &&
  coversAction(statement, 'glacier:DeleteArchive') &&
  coversResource(statement, arn);

/** A further condition would leave archives of any age open to whoever escapes it. */
function protectedDays([first, ...others]: readonly Condition[]): number {
  if (first === undefined) return Number.POSITIVE_INFINITY;
  const { operator, key, qualifier, values } = first;
  if (others.length > 0 || key !== ageKey || qualifier !== undefined) return 0;
  const days = Math.max(0, ...values.map(Number).filter((value) => !Number.isNaN(value)));
  if (operator === 'NumericLessThan') return days;
  return operator === 'NumericLessThanEquals' ? days + 1 : 0;
}
