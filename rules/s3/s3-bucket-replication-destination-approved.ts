import { approvedRegions, trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const s3BucketReplicationDestinationApproved = defineRule({
  id: 's3-bucket-replication-destination-approved',
  title: 'Replicas of S3 buckets should stay in approved Regions and known accounts',
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
    none: 'No replication rule is in force.',
    own: 'All replicas stay in this account, and no Regions are named as approved.',
    approved: 'All replicas stay in approved Regions and known accounts: {{destinations}}.',
    outside: 'Replicas leave the approved Regions or known accounts: {{destinations}}.',
    unknown: 'Replicas go to buckets of other accounts, of which AWS does not tell everything: {{destinations}}.',
  },
  rationale: 'Replication carries data out of the Region or the account day after day, past every other control.',
  remediation: {
    text: 'Point the replication rule at a bucket in an approved Region and a known account, or name them as approved.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication.html',
  },
  controls: {},
  evaluate: ({ replication = [] }, { pass, fail, notApplicable, indeterminate }, { resource, params }) => {
    const rules = replication.filter(({ enabled }) => enabled);
    if (rules.length === 0) return notApplicable('none');
    const names = (of: typeof rules) => ({
      destinations: of.map(({ destination, region, account }) => [destination, region, account].filter(Boolean).join(' ')),
    });
    const accounts = [resource.accountId, ...params.trustedAccounts];
    const regions = params.approvedRegions;
    const outside = rules.filter(
      ({ region, account }) =>
        (region !== undefined && regions.length > 0 && !regions.includes(region)) || (account !== undefined && !accounts.includes(account)),
    );
    if (outside.length > 0) return fail('outside', names(outside));
    const unknown = rules.filter(({ region, account }) => account === undefined || (region === undefined && regions.length > 0));
    if (unknown.length > 0) return indeterminate('unknown', names(unknown));
    const leaves = regions.length > 0 || rules.some(({ account }) => account !== resource.accountId);
    return leaves ? pass('approved', names(rules)) : notApplicable('own');
  },
});
