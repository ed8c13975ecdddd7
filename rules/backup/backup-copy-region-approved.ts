import { parseArn } from '../../src/policy/arn.ts';
import { approvedRegions } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const backupCopyRegionApproved = defineRule({
  id: 'backup-copy-region-approved',
  title: 'Backup copies should stay in approved Regions',
  resourceType: 'AWS::Backup::BackupPlan',
  responsibility: 'region-choice',
  severity: 'medium',
  tier: 3,
  facts: ['rules'],
  params: { approvedRegions },
  messages: {
    approved: 'Copies go to approved Regions only: {{regions}}.',
    outside: 'Copies go to {{vaults}}, outside the approved Regions.',
    noCopies: 'The plan copies nothing.',
    anywhere: 'Copies go to {{regions}}, and no Region was ruled out.',
  },
  rationale: 'A backup is the data once more: a copy in another country is under the law of that country.',
  remediation: {
    text: 'Let the plan copy to a vault in an approved Region, and delete the copies elsewhere.',
    url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/cross-region-backup.html',
  },
  controls: {},
  evaluate: ({ rules }, { pass, fail, notApplicable }, { params }) => {
    const copies = rules.flatMap(({ CopyActions = [] }) => CopyActions.flatMap(({ DestinationBackupVaultArn: arn }) => arn ?? []));
    if (copies.length === 0) return notApplicable('noCopies');
    const regionOf = (arn: string) => parseArn(arn)?.region ?? 'an unknown Region';
    const regions = [...new Set(copies.map(regionOf))].sort();
    if (params.approvedRegions.length === 0) return notApplicable('anywhere', { regions });
    const vaults = copies.filter((arn) => !params.approvedRegions.includes(regionOf(arn)));
    return vaults.length === 0 ? pass('approved', { regions }) : fail('outside', { vaults: [...new Set(vaults)] });
  },
});
