import { approvedRegions, flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const s3BucketReplicationEnabled = defineRule({
  id: 's3-bucket-replication-enabled',
  title: 'Important S3 buckets should replicate to another Region',
  resourceType: 'AWS::S3::Bucket',
  responsibility: 'backups',
  severity: 'low',
  tier: 1,
  fix: 'object-history',
  facts: ['replication'],
  params: {
    approvedRegions,
    acceptSameRegionOtherAccount: flag(false, 'A replica in another account will do, in whatever Region.'),
  },
  messages: {
    replicated: 'Replicated to {{destinations}}.',
    none: 'No replication rule is in force.',
    near: 'Replicated only within the Region: {{destinations}}.',
    unknown: 'Replicated to buckets of other accounts, whose Region cannot be seen: {{destinations}}.',
    oneRegion: 'Only one Region is approved, so there is nowhere to replicate to.',
  },
  rationale: 'All copies in one Region can be out of reach, or lost, together.',
  remediation: {
    text: 'Turn on versioning in both buckets and add a replication rule to a bucket in another approved Region.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-how-setup.html',
    cli: 'aws s3api put-bucket-replication --bucket BUCKET --replication-configuration file://replication.json',
  },
  controls: {
    securityHub: ['S3.7'],
    awsConfig: ['s3-bucket-cross-region-replication-enabled'],
    nist80053: ['AU-9(2)', 'CP-6', 'CP-9', 'CP-10'],
    prowler: ['s3_bucket_cross_region_replication'],
  },
  evaluate: ({ replication = [] }, { pass, fail, notApplicable, indeterminate }, { resource, params }) => {
    if (params.approvedRegions.length === 1) return notApplicable('oneRegion');
    const rules = replication.filter(({ enabled }) => enabled);
    if (rules.length === 0) return fail('none');
    const far = rules.filter(
      ({ region, account }) =>
        (region !== undefined && region !== resource.region) || (params.acceptSameRegionOtherAccount && account !== resource.accountId),
    );
    const names = (of: typeof rules) => ({ destinations: of.map(({ destination }) => destination) });
    if (far.length > 0) return pass('replicated', names(far));
    const unknown = rules.filter(({ region }) => region === undefined);
    return unknown.length > 0 ? indeterminate('unknown', names(unknown)) : fail('near', names(rules));
  },
});
