import { backupCoverage } from '../shared/backup-coverage.ts';
import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const s3BucketBackupCovered = defineRule({
  id: 's3-bucket-backup-covered',
  title: 'AWS Backup should select important buckets',
  resourceType: 'AWS::S3::Bucket',
  responsibility: 'backups',
  severity: 'low',
  tier: 2,
  fix: 'backup-plans',
  facts: ['backup', 'versioning'],
  params: { scopeTagKeys: strings([], 'Tag keys that mark the buckets to be backed up, such as data-classification. Empty: all buckets.') },
  messages: {
    covered: 'The bucket is backed up by {{plans}}.',
    unversioned: '{{plans}} select the bucket, but AWS Backup cannot back up a bucket without versioning.',
    uncovered: 'No backup plan selects the bucket.',
    optedOut: '{{plans}} would back up the bucket, but buckets are not opted in to AWS Backup in this Region.',
    unknown: 'Whether the bucket has to be, or is, backed up depends on its tags, which are not known.',
    outOfScope: 'The bucket has none of the tags that mark buckets to be backed up.',
  },
  rationale: 'Versions and replicas in the same account go with whoever takes over the account; a backup in a locked vault stays.',
  remediation: {
    text: 'Turn on versioning, and give the bucket the tag by which a backup plan selects, or assign it to a plan.',
    url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/s3-backups.html',
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
