import { actionsOf } from '../../../src/policy/action-levels.ts';
import type { TrustContext } from '../../../src/policy/grantees.ts';
import type { PolicyDocument } from '../../../src/policy/policy-document.ts';
import { type Grant, resourcePolicyAccess } from '../../../src/policy/resource-policy.ts';

const allActions = actionsOf('kms');
const managing = ['kms:PutKeyPolicy', 'kms:ScheduleKeyDeletion'];
const using = ['kms:Decrypt', 'kms:DeriveSharedSecret', 'kms:GenerateMac', 'kms:Sign'];

/** Whom a key policy lets do what with its key. */
export const keyGrants = (policy: PolicyDocument, arn: string, trust: TrustContext): readonly Grant[] =>
  resourcePolicyAccess(policy, { ...trust, actions: allActions, resources: [arn] });

/** How the own account's users and roles share a key, by ARN; what is left to IAM policies is not part of it. */
export interface KeySharing {
  /** They may do everything. */
  readonly everything: readonly string[];
  /** They may both manage the key and use it on data. */
  readonly managingAndUsing: readonly string[];
  /** A trusted principal can change the policy. */
  readonly manageable: boolean;
}

export function keySharing(grants: readonly Grant[]): KeySharing {
  const named = Map.groupBy(
    grants.filter(({ exposure, to }) => exposure === 'own-account' && to.startsWith('arn:')),
    ({ to }) => to,
  );
  const may = (some: readonly Grant[], actions: readonly string[]) =>
    actions.some((action) => some.some((grant) => grant.actions.includes(action)));
  const those = (fits: (some: readonly Grant[]) => boolean) => [...named].flatMap(([to, some]) => (fits(some) ? [to] : []));
  return {
    everything: those((some) =>
      some.some(({ actions, statement }) => actions.length === allActions.length && statement.conditions.length === 0),
    ),
    managingAndUsing: those((some) => may(some, managing) && may(some, using)),
    manageable: grants.some(({ trusted, actions }) => trusted && actions.includes('kms:PutKeyPolicy')),
  };
}
