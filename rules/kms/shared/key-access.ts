import { strings } from '../../../src/core/parameters.ts';
import type { Condition } from '../../../src/policy/conditions.ts';
import { isNegated } from '../../../src/policy/conditions.ts';
import { permissionsFor } from '../../../src/policy/permissions.ts';
import { described, type NamedPolicy } from '../../../src/policy/policy-set.ts';
import { wildcardCovers } from '../../../src/util/wildcard.ts';

/** The parameter of the rules that look for decryption with every key. */
export const decryptingActions = strings(
  ['kms:Decrypt', 'kms:ReEncryptFrom'],
  'Actions that should not be allowed with every key.',
  '^kms:[A-Za-z]+$',
);

/** Condition keys that say which keys a statement means, or for which service they may be used. */
const scopingKeys = /^(kms:(viaservice|requestalias|resourcealiases)|aws:resourcetag\/.+)$/;

/** Whether a condition leaves only certain keys or certain uses of them. */
const scopes = ({ key, operator, qualifier, ifExists, values }: Condition): boolean =>
  scopingKeys.test(key) &&
  !isNegated(operator) &&
  operator !== 'Null' &&
  !ifExists &&
  qualifier !== 'ForAllValues' &&
  values.length > 0 &&
  values.every((value) => !/^[*?]*$/.test(value));

/** Whether a resource pattern means all keys, be it of one account or Region, such as `*` or `arn:aws:kms:*:111122223333:key/*`. */
function isEveryKey(pattern: string): boolean {
  const [arn = '', , service = '*', , , ...resource] = pattern.split(':');
  // A pattern with fewer parts reaches the resource with the wildcard at its end.
  const meansKeys = resource.length === 0 ? pattern.endsWith('*') : wildcardCovers(resource.join(':'), 'key/*');
  return meansKeys && wildcardCovers(arn, 'arn') && wildcardCovers(service, 'kms');
}

/** The statements of identity policies, in words, that allow some of the concrete actions with every key. */
export const statementsOnEveryKey = (policies: readonly NamedPolicy[], actions: readonly string[]): readonly string[] => [
  ...new Set(
    policies.flatMap(({ name, policy }) =>
      actions
        .flatMap((action) => permissionsFor({ policies: [policy] }, action))
        .filter(({ resource, statement }) => isEveryKey(resource) && !statement.conditions.some(scopes))
        .map(({ statement }) => described(name, statement)),
    ),
  ),
];
