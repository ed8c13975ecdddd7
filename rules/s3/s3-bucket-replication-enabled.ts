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
    acceptSameRegionOtherAccount: flag(false, 'Also accept a replica in another account in any Region.'),
  },
  messages: {
    replicated: 'Objects are replicated to {{destinations}}.',
    none: 'No replication rule is enabled.',
    near: 'Objects are replicated only within the Region: {{destinations}}.',
    unknown: 'Objects are replicated to buckets of other accounts. Their Region could not be determined: {{destinations}}.',
    oneRegion: 'Only one Region is approved, so replication to another Region is not possible.',
  },
  rationale: 'All copies in one Region can become unavailable or be lost at the same time.',
  remediation: {
    text: 'Enable versioning in both buckets and add a replication rule to a bucket in another approved Region.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-how-setup.html',
    impact:
      'The change does not interrupt service. It applies to new objects; use S3 Batch Replication for existing ones. Storage, requests and inter-Region transfer cost money.',
    cli: `aws s3api put-bucket-versioning --bucket {{id}} --versioning-configuration Status=Enabled
aws s3api put-bucket-replication --bucket {{id}} --replication-configuration '{"Role":"REPLICATION_ROLE_ARN","Rules":[{"ID":"all","Priority":1,"Status":"Enabled","Filter":{},"DeleteMarkerReplication":{"Status":"Disabled"},"Destination":{"Bucket":"DESTINATION_BUCKET_ARN"}}]}'`,
  },
  controls: {
    securityHub: ['S3.7'],
    awsConfig: ['s3-bucket-cross-region-replication-enabled'],
    nist80053: ['AU-9(2)', 'CP-6', 'CP-9', 'CP-10'],
    prowler: ['s3_bucket_cross_region_replication'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { resource, params }) => {
    if (params.approvedRegions.length === 1) return notApplicable('oneRegion');
    const rules = (facts.replication ?? []).filter(({ enabled }) => enabled);
    if (rules.length === 0) return fail('none');
    const far = rules.filter(
      ({ region, account }) =>
        (region !== undefined && region !== resource.region) || (params.acceptSameRegionOtherAccount && account !== resource.accountId),
    );
    const named = (some: typeof rules) => ({ destinations: some.map(({ destination }) => destination) });
    if (far.length > 0) return pass('replicated', named(far));
    const unknown = rules.filter(({ region }) => region === undefined);
    return unknown.length > 0 ? indeterminate('unknown', named(unknown)) : fail('near', named(rules));
  },
});
