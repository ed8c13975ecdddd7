import { coversAction, coversResource } from '../../../src/policy/actions.ts';
import { isNegated } from '../../../src/policy/conditions.ts';
import { listedCallers } from '../../../src/policy/principals.ts';
import type { PolicyDocument, Statement } from '../../../src/policy/policy-document.ts';

/** What has to be denied so that nobody deletes recovery points by hand, or makes them expire. https://docs.aws.amazon.com/config/latest/developerguide/backup-recovery-point-manual-deletion-disabled.html */
const deletingActions = ['backup:DeleteRecoveryPoint', 'backup:UpdateRecoveryPointLifecycle', 'backup:PutBackupVaultAccessPolicy'];

/** By this the policy itself can be removed. */
const removal = 'backup:DeleteBackupVaultAccessPolicy';

/** How far the policy of a vault keeps its recovery points from being deleted. */
export interface VaultProtection {
  /** Actions of deletion that somebody who is not spared by name may still have. */
  readonly undenied: readonly string[];
  /** Everything else is denied, but the policy can be removed. */
  readonly removable: boolean;
  /** Who is spared, as the policy names them. */
  readonly spared: readonly string[];
}

export function vaultProtection(policy: PolicyDocument, vaultArn: string): VaultProtection {
  const denies = policy.statements.flatMap((statement) => {
    const spared = sparedBy(statement);
    return spared === undefined ? [] : [{ statement, spared }];
  });
  const denying = (action: string) => {
    // Recovery points have the ARNs of many services.
    const resource = action.includes('AccessPolicy') ? vaultArn : '*';
    return denies.filter(({ statement }) => coversAction(statement, action) && coversResource(statement, resource));
  };
  const undenied = deletingActions.filter((action) => denying(action).length === 0);
  return {
    undenied,
    removable: undenied.length === 0 && denying(removal).length === 0,
    spared: [...new Set(deletingActions.flatMap(denying).flatMap(({ spared }) => spared))],
  };
}

/** Keys by which a Deny can spare principals it names. */
const sparingKeys = /^aws:(principalarn|userid|username)$/;

/** Whom a Deny for everyone spares by name; `undefined` when it is none, or spares more than that. */
function sparedBy({ effect, principals, conditions }: Statement): readonly string[] | undefined {
  if (effect !== 'Deny' || principals === undefined) return undefined;
  const named = conditions.every(
    ({ key, operator, qualifier, values }) =>
      sparingKeys.test(key) && isNegated(operator) && qualifier !== 'ForAnyValue' && values.every((value) => !/^[*?]*$/.test(value)),
  );
  if (!named) return undefined;
  const byCondition = conditions.flatMap(({ values }) => values);
  if (!principals.notPrincipal) return principals.everyone ? byCondition : undefined;
  return principals.everyone
    ? undefined
    : [...listedCallers(principals).flatMap((caller) => ('id' in caller ? caller.id : [])), ...byCondition];
}
