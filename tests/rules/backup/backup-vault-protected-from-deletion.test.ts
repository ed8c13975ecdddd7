import { backupVaultProtectedFromDeletion } from '../../../rules/backup/backup-vault-protected-from-deletion.ts';
import { policyText } from '../../support/policy.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:backup:eu-west-1:111122223333:backup-vault:the-resource';
const emergency = 'arn:aws:iam::111122223333:role/break-glass';
const deletion = ['backup:DeleteRecoveryPoint', 'backup:UpdateRecoveryPointLifecycle', 'backup:PutBackupVaultAccessPolicy'];
const deny = (change: object = {}) =>
  policyText({ Effect: 'Deny', Principal: '*', Action: [...deletion, 'backup:DeleteBackupVaultAccessPolicy'], Resource: '*', ...change });
const sparing = (operator: string, key: string, value: unknown) => deny({ Condition: { [operator]: { [key]: value } } });

testRule(backupVaultProtectedFromDeletion, {
  resource: { arn },
  base: { vaultType: 'BACKUP_VAULT', recoveryPoints: 3 },
  pass: [
    { name: 'compliance mode', facts: { lock: { LockDate: daysAgo(1) } }, message: 'immutable' },
    {
      name: 'compliance mode in its grace time',
      facts: { lock: { LockDate: daysAgo(-2) } },
      message: 'grace',
      evidence: { date: daysAgo(-2) },
    },
    { name: 'governance mode', facts: { lock: {} }, params: { requireLock: true }, message: 'governance' },
    {
      name: 'air-gapped, whatever it holds',
      facts: { vaultType: 'LOGICALLY_AIR_GAPPED_BACKUP_VAULT', recoveryPoints: 0 },
      message: 'immutable',
    },
    { name: 'denied to everyone', facts: { accessPolicy: deny() }, message: 'denied', evidence: { spared: ['nobody'] } },
    { name: 'denied by a wildcard', facts: { accessPolicy: deny({ Action: 'backup:*' }) } },
    {
      name: 'denied to all but one',
      facts: { accessPolicy: sparing('ArnNotLike', 'aws:PrincipalArn', emergency) },
      evidence: { spared: [emergency] },
    },
    { name: 'denied to all but one id', facts: { accessPolicy: sparing('StringNotLike', 'aws:userId', 'AROAEXAMPLEEXAMPLE00:*') } },
    {
      name: 'denied to all but one principal',
      facts: { accessPolicy: deny({ Principal: undefined, NotPrincipal: { AWS: emergency } }) },
      evidence: { spared: [emergency] },
    },
    {
      name: 'denied in two statements',
      facts: {
        accessPolicy: policyText(
          { Effect: 'Deny', Principal: '*', Action: ['backup:Delete*', 'backup:Update*'], Resource: '*' },
          { Effect: 'Deny', Principal: { AWS: '*' }, Action: 'backup:Put*', Resource: arn },
        ),
      },
    },
  ],
  fail: [
    { name: 'nothing', message: 'unprotected', severity: 'high', evidence: { actions: deletion } },
    { name: 'denied, but a lock is required', facts: { accessPolicy: deny() }, params: { requireLock: true }, message: 'unlocked' },
    {
      name: 'one action left',
      facts: { accessPolicy: deny({ Action: ['backup:Delete*', 'backup:Put*'] }) },
      evidence: { actions: ['backup:UpdateRecoveryPointLifecycle'] },
    },
    { name: 'the policy can be removed', facts: { accessPolicy: deny({ Action: deletion }) }, message: 'removable', severity: 'medium' },
    { name: 'denied to one account', facts: { accessPolicy: deny({ Principal: { AWS: '111122223333' } }) } },
    { name: 'denied for some snapshots', facts: { accessPolicy: deny({ Resource: 'arn:aws:ec2:*::snapshot/*' }) } },
    { name: 'denied without MFA only', facts: { accessPolicy: sparing('BoolIfExists', 'aws:MultiFactorAuthPresent', 'false') } },
    { name: 'sparing anybody', facts: { accessPolicy: sparing('StringNotLike', 'aws:PrincipalArn', '*') } },
    { name: 'denied to one only', facts: { accessPolicy: sparing('ArnLike', 'aws:PrincipalArn', emergency) } },
    { name: 'all but everyone', facts: { accessPolicy: deny({ Principal: undefined, NotPrincipal: '*' }) } },
    { name: 'allowed', facts: { accessPolicy: deny({ Effect: 'Allow' }) } },
  ],
  notApplicable: [
    { name: 'an empty vault', facts: { recoveryPoints: 0 }, message: 'empty' },
    { name: 'restore access', facts: { vaultType: 'RESTORE_ACCESS_BACKUP_VAULT' }, message: 'elsewhere' },
  ],
  undecided: [{ name: 'a policy that cannot be understood', facts: { accessPolicy: '{' }, message: 'malformed' }],
});
