import type { FactsByType } from '../../../src/core/facts.ts';
import { coversAction, coversResource } from '../../../src/policy/actions.ts';
import { parseArn } from '../../../src/policy/arn.ts';
import { type Condition, isNegated } from '../../../src/policy/conditions.ts';
import { listedCallers } from '../../../src/policy/principals.ts';
import type { PolicyDocument, Statement } from '../../../src/policy/policy-document.ts';

type Lock = NonNullable<FactsByType['AWS::Backup::BackupVault']['lock']>;

/** Whether a vault lock has the required mode and enforces the required retention. */
export const isCompliant = (
  { LockDate, MinRetentionDays = 0 }: Lock,
  { requiredLockMode, minLockDays }: { readonly requiredLockMode: string; readonly minLockDays: number },
): boolean => (requiredLockMode !== 'compliance' || LockDate !== undefined) && MinRetentionDays >= minLockDays;

/**
 * Actions that delete recovery points, let them expire, or replace the policy.
 * https://docs.aws.amazon.com/config/latest/developerguide/backup-recovery-point-manual-deletion-disabled.html
 */
const deletingActions = ['backup:DeleteRecoveryPoint', 'backup:UpdateRecoveryPointLifecycle', 'backup:PutBackupVaultAccessPolicy'];

/** The action that removes the policy. */
const removal = 'backup:DeleteBackupVaultAccessPolicy';

/** How far an access policy protects the recovery points of a vault from deletion. */
export interface VaultProtection {
  /** Deleting actions that the policy does not deny to everyone except named principals. */
  readonly undenied: readonly string[];
  /** Whether all deleting actions are denied, but the policy can be removed. */
  readonly removable: boolean;
  /** Principals that the policy exempts, as written. */
  readonly exempt: readonly string[];
}

/** Returns how far an access policy protects the recovery points of a vault. */
export function vaultProtection(policy: PolicyDocument, vaultArn: string): VaultProtection {
  const denies = policy.statements.flatMap((statement) => {
    const exempt = exemptFrom(statement);
    return exempt === undefined ? [] : [{ statement, exempt }];
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
    exempt: [...new Set(deletingActions.flatMap(denying).flatMap(({ exempt }) => exempt))],
  };
}

/** Returns the principals that a Deny exempts; `undefined` if the statement does not deny, or exempts more than named principals. */
function exemptFrom({ effect, principals, conditions }: Statement): readonly string[] | undefined {
  if (effect !== 'Deny' || principals === undefined) return undefined;
  if (!conditions.every(exemptsNamedPrincipals)) return undefined;
  const byCondition = conditions.flatMap(({ values }) => values);
  if (!principals.notPrincipal) return principals.everyone ? byCondition : undefined;
  return principals.everyone
    ? undefined
    : [...listedCallers(principals).flatMap((caller) => ('id' in caller ? caller.id : [])), ...byCondition];
}

const exemptsNamedPrincipals = ({ key, operator, qualifier, values }: Condition): boolean =>
  isNegated(operator) && qualifier !== 'ForAnyValue' && values.every((value) => namesPrincipal[key]?.(value) === true);

/** Whether a value of a condition key names a principal, by key. A pattern for all principals of an account does not. */
const namesPrincipal: Readonly<Record<string, ((value: string) => boolean) | undefined>> = {
  'aws:principalarn': (value) => {
    const { service, account = '', resource = '' } = parseArn(value) ?? {};
    const [type = '', ...path] = resource.split('/');
    const name = path.at(-1) ?? '';
    return service === 'iam' && /^\d{12}$/.test(account) && (resource === 'root' || (/^(role|user)$/.test(type) && hasLiteral(name)));
  },
  // The part before the colon is the unique ID of the role; anyone who assumes the role chooses the part after it.
  'aws:userid': (value) => /^(\d{12}|A[A-Z0-9]{15,})(:.*)?$/.test(value),
  'aws:username': (value) => hasLiteral(value),
};

const hasLiteral = (text: string): boolean => /[^*?]/.test(text);
