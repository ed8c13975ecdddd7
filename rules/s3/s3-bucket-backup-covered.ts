import { backupCoverage } from '../shared/backup-coverage.ts';
import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const s3BucketBackupCovered = defineRule({
  id: 's3-bucket-backup-covered',
  title: 'Important S3 buckets should be covered by a backup plan',
  resourceType: 'AWS::S3::Bucket',
  responsibility: 'backups',
  severity: 'low',
  tier: 2,
  fix: 'backup-plans',
  facts: ['backup', 'versioning'],
  params: { scopeTagKeys: strings([], 'Tag keys that mark the buckets to back up, such as data-classification. Empty: all buckets.') },
  messages: {
    covered: 'The bucket is backed up by {{plans}}.',
    unversioned: '{{plans}} select the bucket, but AWS Backup requires versioning, and versioning is not enabled.',
    uncovered: 'No backup plan selects the bucket.',
    optedOut: '{{plans}} select the bucket, but service opt-in of AWS Backup is off for S3 in this Region.',
    unknown: 'The backup of the bucket depends on its tags, which could not be read.',
    outOfScope: 'The bucket has none of the tags that mark buckets to back up.',
  },
  rationale:
    'An intruder who controls the account can delete versions and replicas in the same account, but not the backups in a locked vault.',
  remediation: {
    text: 'Enable versioning, and add the tag that a backup plan selects to the bucket, or assign the bucket to a plan.',
    url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/s3-backups.html',
    impact: 'The change does not interrupt service. Versions and backups are billed as storage.',
    cli: `aws s3api put-bucket-versioning --bucket {{id}} --versioning-configuration Status=Enabled
aws backup create-backup-selection --backup-plan-id BACKUP_PLAN_ID --backup-selection SelectionName=SELECTION_NAME,IamRoleArn=BACKUP_ROLE_ARN,Resources={{arn}}`,
  },
  controls: { awsConfig: ['s3-resources-protected-by-backup-plan'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { resource, params: { scopeTagKeys } }) => {
    const tags = resource.tags;
    if (scopeTagKeys.length > 0 && tags === null) return indeterminate('unknown');
    if (scopeTagKeys.length > 0 && !scopeTagKeys.some((key) => Object.hasOwn(tags ?? {}, key))) return notApplicable('outOfScope');
    const { state, plans } = backupCoverage(facts.backup, resource);
    if (state === 'unknown') return indeterminate('unknown');
    if (state === 'opted-out') return fail('optedOut', { plans });
    if (state === 'uncovered') return fail('uncovered');
    return facts.versioning === 'Enabled' ? pass('covered', { plans }) : fail('unversioned', { plans });
  },
});
