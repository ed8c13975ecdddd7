import { backupCopyRegionApproved } from '../../../rules/backup/backup-copy-region-approved.ts';
import { testRule } from '../../support/rule-tester.ts';

const vault = (region: string) => `arn:aws:backup:${region}:111122223333:backup-vault:main`;
const rule = (...copies: readonly string[]) => ({
  RuleName: 'daily',
  TargetBackupVaultName: 'main',
  CopyActions: copies.map((DestinationBackupVaultArn) => ({ DestinationBackupVaultArn })),
});
const params = { approvedRegions: ['eu-west-1', 'eu-central-1'] };

testRule(backupCopyRegionApproved, {
  base: { rules: [rule(vault('eu-central-1')), rule(vault('eu-west-1'))] },
  pass: [
    {
      name: 'passes when copies go to approved Regions',
      params,
      message: 'approved',
      evidence: { regions: ['eu-central-1', 'eu-west-1'] },
    },
  ],
  fail: [
    {
      name: 'fails when a copy goes to another Region',
      facts: { rules: [rule(vault('eu-central-1'), vault('us-east-1'))] },
      params,
      message: 'unapproved',
      evidence: { vaults: [vault('us-east-1')] },
    },
    { name: 'fails when the destination is not an ARN', facts: { rules: [rule('main')] }, params },
  ],
  notApplicable: [
    {
      name: 'skips a plan without copies',
      facts: { rules: [rule(), { RuleName: 'x', TargetBackupVaultName: 'main' }] },
      params,
      message: 'noCopies',
    },
    { name: 'skips when no approved Regions are configured', message: 'any' },
  ],
});
