import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { approvedRegions, trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const s3BucketReplicationDestinationApproved = defineRule({
  id: 's3-bucket-replication-destination-approved',
  title: 'S3 replication should stay in approved Regions and trusted accounts',
  resourceType: 'AWS::S3::Bucket',
  responsibility: 'region-choice',
  severity: 'high',
  tier: 3,
  facts: ['replication'],
  params: {
    approvedRegions,
    trustedAccounts,
  },
  messages: {
    none: 'No replication rule is enabled.',
    own: 'All replicas stay in this account, and no approved Regions are configured.',
    approved: 'All replicas stay in approved Regions and trusted accounts: {{destinations}}.',
    outside: 'Replicas leave the approved Regions or trusted accounts: {{destinations}}.',
    unknown: 'The account or Region of a destination could not be determined: {{destinations}}.',
  },
  rationale: 'Replication continuously copies data out of the Region or the account and bypasses other controls.',
  remediation: {
    text: 'Change the replication rule to a bucket in an approved Region and a trusted account, or add the Region or account to the parameters.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication.html',
    impact: 'New objects are no longer copied to the old destination. Existing replicas stay there until you delete them.',
    cli: `aws s3api get-bucket-replication --bucket {{id}} --query ReplicationConfiguration --output json > replication.json
aws s3api put-bucket-replication --bucket {{id}} --replication-configuration file://replication.json`,
    console: [
      'Open the bucket in the Amazon S3 console and choose Management.',
      'Under Replication rules, select the rule and choose Edit rule.',
      'Choose a destination in an approved Region, or delete the rule, and save.',
    ].join('\n'),
    terraform: terraformResource(
      'aws_s3_bucket_replication_configuration',
      'bucket = "{{id}}"',
      'role   = "ROLE_ARN"',
      'rule {',
      '  id     = "approved"',
      '  status = "Enabled"',
      '  destination {',
      '    bucket = "APPROVED_BUCKET_ARN"',
      '  }',
      '}',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::S3::Bucket',
      'VersioningConfiguration: { Status: Enabled }',
      'ReplicationConfiguration:',
      '  Role: ROLE_ARN',
      '  Rules:',
      '    - Id: approved',
      '      Status: Enabled',
      '      Destination: { Bucket: APPROVED_BUCKET_ARN }',
    ),
  },
  controls: {},
  evaluate: ({ replication = [] }, { pass, fail, notApplicable, indeterminate }, { resource, params }) => {
    const rules = replication.filter(({ enabled }) => enabled);
    if (rules.length === 0) return notApplicable('none');
    const named = (some: typeof rules) => ({
      destinations: some.map(({ destination, region, account }) => [destination, region, account].filter(Boolean).join(' ')),
    });
    const accounts = [resource.accountId, ...params.trustedAccounts];
    const regions = params.approvedRegions;
    const outside = rules.filter(
      ({ region, account }) =>
        (region !== undefined && regions.length > 0 && !regions.includes(region)) || (account !== undefined && !accounts.includes(account)),
    );
    if (outside.length > 0) return fail('outside', named(outside));
    const unknown = rules.filter(({ region, account }) => account === undefined || (region === undefined && regions.length > 0));
    if (unknown.length > 0) return indeterminate('unknown', named(unknown));
    const leaves = regions.length > 0 || rules.some(({ account }) => account !== resource.accountId);
    return leaves ? pass('approved', named(rules)) : notApplicable('own');
  },
});
