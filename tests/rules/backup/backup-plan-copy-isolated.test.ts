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
      name: 'another Region',
      facts: { rules: [rule(own), abroad] },
      message: 'isolated',
      evidence: { copies: [vault('us-east-1', '111122223333')] },
    },
    { name: 'another account', facts: { rules: [foreign] } },
    { name: 'an air-gapped vault', facts: { rules: [rule(own)], airGappedVaults: [own] } },
    { name: 'backs up to an air-gapped vault', facts: { rules: [direct] }, evidence: { copies: [own] } },
    { name: 'another account, as required', facts: { rules: [foreign] }, params: { requiredIsolation: 'account' } },
    { name: 'another Region, as required', facts: { rules: [abroad] }, params: { requiredIsolation: 'region' } },
    { name: 'an air-gapped vault, as required', facts: { rules: [direct] }, params: { requiredIsolation: 'air-gapped' } },
  ],
  fail: [
    { name: 'no copies', message: 'near', evidence: { required: 'another account, another Region or a logically air-gapped vault' } },
    { name: 'a rule that knows no copies', facts: { rules: [{ RuleName: 'daily', TargetBackupVaultName: 'main' }] } },
    { name: 'a copy next door', facts: { rules: [rule(own)] } },
    {
      name: 'another Region, but an account is required',
      facts: { rules: [abroad] },
      params: { requiredIsolation: 'account' },
      evidence: { required: 'another account' },
    },
    { name: 'another account, but a Region is required', facts: { rules: [foreign] }, params: { requiredIsolation: 'region' } },
    {
      name: 'another account, but an air-gapped vault is required',
      facts: { rules: [foreign] },
      params: { requiredIsolation: 'air-gapped' },
    },
    {
      name: 'air-gapped, but another account is required',
      facts: { rules: [direct], airGappedVaults: [own] },
      params: { requiredIsolation: 'account' },
    },
    { name: 'not an ARN', facts: { rules: [rule('main')] } },
  ],
});
