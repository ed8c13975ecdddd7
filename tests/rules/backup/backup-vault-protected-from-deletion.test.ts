import { backupVaultProtectedFromDeletion } from '../../../rules/backup/backup-vault-protected-from-deletion.ts';
import { policyText } from '../../support/resources/policy.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:backup:eu-west-1:111122223333:backup-vault:the-resource';
const emergency = 'arn:aws:iam::111122223333:role/break-glass';
const deletion = ['backup:DeleteRecoveryPoint', 'backup:UpdateRecoveryPointLifecycle', 'backup:PutBackupVaultAccessPolicy'];
const deny = (change: object = {}) =>
  policyText({ Effect: 'Deny', Principal: '*', Action: [...deletion, 'backup:DeleteBackupVaultAccessPolicy'], Resource: '*', ...change });
const exempting = (operator: string, key: string, value: unknown) => deny({ Condition: { [operator]: { [key]: value } } });

testRule(backupVaultProtectedFromDeletion, {
  resource: { arn },
  base: { vaultType: 'BACKUP_VAULT', recoveryPoints: 3 },
  pass: [
    { name: 'passes in compliance mode', facts: { lock: { LockDate: daysAgo(1), MinRetentionDays: 7 } }, message: 'immutable' },
    {
      name: 'passes in the grace period of compliance mode',
      facts: { lock: { LockDate: daysAgo(-2), MinRetentionDays: 30 } },
      message: 'grace',
      evidence: { date: daysAgo(-2) },
    },
    { name: 'passes in governance mode', facts: { lock: { MinRetentionDays: 7 } }, params: { requireLock: true }, message: 'governance' },
    {
      name: 'passes for an air-gapped vault',
      facts: { vaultType: 'LOGICALLY_AIR_GAPPED_BACKUP_VAULT', recoveryPoints: 0 },
      message: 'immutable',
    },
    {
      name: 'passes when deletion is denied to everyone',
      facts: { accessPolicy: deny() },
      message: 'denied',
      evidence: { exempt: ['no one'] },
    },
    { name: 'passes when deletion is denied by a wildcard', facts: { accessPolicy: deny({ Action: 'backup:*' }) } },
    {
      name: 'passes when one role is exempt',
      facts: { accessPolicy: exempting('ArnNotLike', 'aws:PrincipalArn', emergency) },
      evidence: { exempt: [emergency] },
    },
    {
      name: 'passes in compliance mode when it is required',
      facts: { lock: { LockDate: daysAgo(1), MinRetentionDays: 7 } },
      params: { requiredLockMode: 'compliance' },
    },
    {
      name: 'passes when the lock is too short but the policy denies deletion',
      facts: { lock: { MinRetentionDays: 1 }, accessPolicy: deny() },
      message: 'denied',
    },
    {
      name: 'passes when the unique ID of one role is exempt',
      facts: { accessPolicy: exempting('StringNotLike', 'aws:userId', 'AROAEXAMPLEEXAMPLE00:*') },
    },
    {
      name: 'passes when one principal is exempt',
      facts: { accessPolicy: deny({ Principal: undefined, NotPrincipal: { AWS: emergency } }) },
      evidence: { exempt: [emergency] },
    },
    {
      name: 'passes when two statements deny deletion',
      facts: {
        accessPolicy: policyText(
          { Effect: 'Deny', Principal: '*', Action: ['backup:Delete*', 'backup:Update*'], Resource: '*' },
          { Effect: 'Deny', Principal: { AWS: '*' }, Action: 'backup:Put*', Resource: arn },
        ),
      },
    },
  ],
  fail: [
    { name: 'fails without a lock and a policy', message: 'unprotected', severity: 'high', evidence: { actions: deletion } },
    {
      name: 'fails with a policy when a lock is required',
      facts: { accessPolicy: deny() },
      params: { requireLock: true },
      message: 'unlocked',
    },
    {
      name: 'fails when one action is not denied',
      facts: { accessPolicy: deny({ Action: ['backup:Delete*', 'backup:Put*'] }) },
      evidence: { actions: ['backup:UpdateRecoveryPointLifecycle'] },
    },
    {
      name: 'fails at medium severity when the policy can be removed',
      facts: { accessPolicy: deny({ Action: deletion }) },
      message: 'removable',
      severity: 'medium',
    },
    { name: 'fails when deletion is denied to one account', facts: { accessPolicy: deny({ Principal: { AWS: '111122223333' } }) } },
    { name: 'fails when deletion is denied for some snapshots', facts: { accessPolicy: deny({ Resource: 'arn:aws:ec2:*::snapshot/*' }) } },
    {
      name: 'fails when deletion is denied only without MFA',
      facts: { accessPolicy: exempting('BoolIfExists', 'aws:MultiFactorAuthPresent', 'false') },
    },
    { name: 'fails when every principal is exempt', facts: { accessPolicy: exempting('StringNotLike', 'aws:PrincipalArn', '*') } },
    { name: 'fails when deletion is denied to one role', facts: { accessPolicy: exempting('ArnLike', 'aws:PrincipalArn', emergency) } },
    { name: 'fails when everyone is exempt', facts: { accessPolicy: deny({ Principal: undefined, NotPrincipal: '*' }) } },
    {
      name: 'fails at medium severity when the lock does not enforce a retention',
      facts: { lock: { LockDate: daysAgo(1) } },
      message: 'shortLock',
      severity: 'medium',
      evidence: { days: 0, minDays: 7 },
    },
    {
      name: 'fails at medium severity when the lock enforces a shorter retention',
      facts: { lock: { MinRetentionDays: 6 } },
      message: 'shortLock',
      severity: 'medium',
    },
    {
      name: 'fails in governance mode when compliance mode is required',
      facts: { lock: { MinRetentionDays: 7 } },
      params: { requiredLockMode: 'compliance' },
      message: 'weakLock',
      severity: 'high',
    },
    {
      name: 'fails when every role of the account is exempt',
      facts: { accessPolicy: exempting('ArnNotLike', 'aws:PrincipalArn', 'arn:aws:iam::111122223333:role/*') },
    },
    {
      name: 'fails when every principal of the account is exempt',
      facts: { accessPolicy: exempting('ArnNotLike', 'aws:PrincipalArn', 'arn:aws:iam::111122223333:*') },
    },
    {
      name: 'fails when a role in any account is exempt',
      facts: { accessPolicy: exempting('ArnNotLike', 'aws:PrincipalArn', 'arn:aws:iam::*:role/break-glass') },
    },
    { name: 'fails when a session name is exempt', facts: { accessPolicy: exempting('StringNotLike', 'aws:userId', '*:break-glass') } },
    { name: 'fails when the policy allows deletion', facts: { accessPolicy: deny({ Effect: 'Allow' }) } },
  ],
  notApplicable: [
    { name: 'skips an empty vault', facts: { recoveryPoints: 0 }, message: 'empty' },
    { name: 'skips a restore access vault', facts: { vaultType: 'RESTORE_ACCESS_BACKUP_VAULT' }, message: 'elsewhere' },
  ],
  undecided: [{ name: 'is unknown when the policy is malformed', facts: { accessPolicy: '{' }, message: 'malformed' }],
});
