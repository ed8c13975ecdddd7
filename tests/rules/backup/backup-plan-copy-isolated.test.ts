import { backupPlanCopyIsolated } from '../../../rules/backup/backup-plan-copy-isolated.ts';
import { testRule } from '../../support/rule-tester.ts';

const vault = (region: string, account: string) => `arn:aws:backup:${region}:${account}:backup-vault:main`;
const own = vault('eu-west-1', '111122223333');
const rule = (...copies: readonly string[]) => ({
  RuleName: 'daily',
  TargetBackupVaultName: 'main',
  CopyActions: copies.map((DestinationBackupVaultArn) => ({ DestinationBackupVaultArn })),
});
const abroad = rule(vault('us-east-1', '111122223333'));
const foreign = rule(vault('eu-west-1', '444455556666'));
const direct = { RuleName: 'daily', TargetBackupVaultName: 'main', TargetLogicallyAirGappedBackupVaultArn: own };

testRule(backupPlanCopyIsolated, {
  base: { rules: [rule()], airGappedVaults: [] },
  pass: [
    {
      name: 'passes with a copy in another Region',
      facts: { rules: [rule(own), abroad] },
      message: 'isolated',
      evidence: { copies: [vault('us-east-1', '111122223333')] },
    },
    { name: 'passes with a copy in another account', facts: { rules: [foreign] } },
    { name: 'passes with a copy in an air-gapped vault', facts: { rules: [rule(own)], airGappedVaults: [own] } },
    { name: 'passes when backups go to an air-gapped vault', facts: { rules: [direct] }, evidence: { copies: [own] } },
    {
      name: 'passes with a copy in another account when one is required',
      facts: { rules: [foreign] },
      params: { requiredIsolation: 'account' },
    },
    {
      name: 'passes with a copy in another Region when one is required',
      facts: { rules: [abroad] },
      params: { requiredIsolation: 'region' },
    },
    {
      name: 'passes with an air-gapped vault when one is required',
      facts: { rules: [direct] },
      params: { requiredIsolation: 'air-gapped' },
    },
  ],
  fail: [
    {
      name: 'fails without copies',
      message: 'notIsolated',
      evidence: { required: 'another account, another Region or a logically air-gapped vault' },
    },
    { name: 'fails for a rule without copy actions', facts: { rules: [{ RuleName: 'daily', TargetBackupVaultName: 'main' }] } },
    { name: 'fails with a copy in the same account and Region', facts: { rules: [rule(own)] } },
    {
      name: 'fails with a copy in another Region when another account is required',
      facts: { rules: [abroad] },
      params: { requiredIsolation: 'account' },
      evidence: { required: 'another account' },
    },
    {
      name: 'fails with a copy in another account when another Region is required',
      facts: { rules: [foreign] },
      params: { requiredIsolation: 'region' },
    },
    {
      name: 'fails with a copy in another account when an air-gapped vault is required',
      facts: { rules: [foreign] },
      params: { requiredIsolation: 'air-gapped' },
    },
    {
      name: 'fails with an air-gapped vault when another account is required',
      facts: { rules: [direct], airGappedVaults: [own] },
      params: { requiredIsolation: 'account' },
    },
    { name: 'fails when the destination is not an ARN', facts: { rules: [rule('main')] } },
  ],
});
