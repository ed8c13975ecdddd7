import type { FactsByType } from '../../../src/core/facts.ts';
import type { Tags } from '../../../src/core/resource.ts';
import { deniesEveryone } from '../../../src/policy/bucket-access.ts';
import { type Condition, isNegated, positiveOperator } from '../../../src/policy/conditions.ts';
import { joinPolicies, type Malformed, type PolicyDocument, type Statement } from '../../../src/policy/policy-document.ts';
import { readPolicies } from '../../../src/policy/policy-set.ts';
import { wildcardMatches } from '../../../src/util/wildcard.ts';

/** Returns the access policy and the lock policy of a vault as one policy; `undefined`: the vault has neither. */
export function vaultPolicy(
  facts: Pick<FactsByType['AWS::Glacier::Vault'], 'accessPolicy' | 'lock'>,
): PolicyDocument | Malformed | undefined {
  const accessPolicy = facts.accessPolicy;
  const lockPolicy = facts.lock?.Policy;
  const { policies, unreadable } = readPolicies([
    ...(accessPolicy === undefined ? [] : [{ name: 'access policy', document: accessPolicy }]),
    ...(lockPolicy === undefined ? [] : [{ name: 'lock policy', document: lockPolicy }]),
  ]);
  if (unreadable.length > 0) return { malformed: unreadable.join('; ') };
  return policies.length === 0 ? undefined : joinPolicies(policies.map(({ policy }) => policy));
}

/** How a vault lock policy keeps archives from being deleted. */
export interface ArchiveProtection {
  /** Days after the upload during which an archive cannot be deleted; `Infinity`: never; 0: no protection by age. */
  readonly days: number;
  /**
   * - `none`: no legal hold applies to the tags of the vault.
   * - `unknown`: the tags decide, and they could not be read.
   * - `removable`: a legal hold applies, but principals with permission can change the tags.
   * - `fixed`: a legal hold applies, and the lock denies changes of the tags.
   */
  readonly legalHold: 'none' | 'unknown' | 'removable' | 'fixed';
}

const ageKey = 'glacier:archiveageindays';
const tagKeyPrefix = 'glacier:resourcetag/';

/**
 * Returns what the Deny statements of a vault lock policy protect, as far as they apply to everyone.
 * https://docs.aws.amazon.com/amazonglacier/latest/dev/vault-lock-policy.html
 */
export function archiveProtection(policy: PolicyDocument, arn: string, tags: Tags | null): ArchiveProtection {
  const denies = (action: string) => policy.statements.filter((statement) => deniesEveryone(statement, action, arn));
  const deletion = denies('glacier:DeleteArchive');
  const holds = deletion.filter(({ conditions }) => conditions.length > 0 && conditions.every(({ key }) => key.startsWith(tagKeyPrefix)));
  const applies = (statement: Statement) => tags !== null && statement.conditions.every((condition) => holdsForTags(condition, tags));
  const isFixed = ['glacier:AddTagsToVault', 'glacier:RemoveTagsFromVault'].every((action) => denies(action).some(applies));
  return {
    days: Math.max(0, ...deletion.map(({ conditions }) => protectedDays(conditions))),
    legalHold: holds.some(applies) ? (isFixed ? 'fixed' : 'removable') : holds.length > 0 && tags === null ? 'unknown' : 'none',
  };
}

/** Whether a condition on a tag of the vault holds. Condition keys, and with them tag keys, are compared without letter case. */
function holdsForTags({ operator, qualifier, ifExists, key, values }: Condition, tags: Tags): boolean {
  const name = key.slice(tagKeyPrefix.length);
  const actual = Object.entries(tags).find(([tag]) => tag.toLowerCase() === name)?.[1];
  if (qualifier !== undefined) return false;
  if (operator === 'Null') return values.some((value) => value.toLowerCase() === String(actual === undefined));
  if (actual === undefined) return ifExists || isNegated(operator);
  const matches = comparisons.get(positiveOperator(operator));
  if (matches === undefined) return false;
  return values.some((value) => matches(actual, value)) !== isNegated(operator);
}

const comparisons: ReadonlyMap<string, (actual: string, value: string) => boolean> = new Map([
  ['StringEquals', (actual: string, value: string) => actual === value],
  ['StringEqualsIgnoreCase', (actual: string, value: string) => actual.toLowerCase() === value.toLowerCase()],
  ['StringLike', (actual: string, value: string) => wildcardMatches(value, actual)],
  ['Bool', (actual: string, value: string) => actual.toLowerCase() === value.toLowerCase()],
]);

/** Another condition would exempt requests that do not meet it, for archives of any age. */
function protectedDays([first, ...others]: readonly Condition[]): number {
  if (first === undefined) return Number.POSITIVE_INFINITY;
  const { operator, key, qualifier, values } = first;
  if (others.length > 0 || key !== ageKey || qualifier !== undefined) return 0;
  const days = Math.max(0, ...values.map(Number).filter((value) => !Number.isNaN(value)));
  if (operator === 'NumericLessThan') return days;
  return operator === 'NumericLessThanEquals' ? days + 1 : 0;
}
