import { defineRule } from '../../src/core/rule.ts';

export const s3BucketNameNotSquattable = defineRule({
  id: 's3-bucket-name-not-squattable',
  title: 'Buckets that AWS services expect should belong to this account',
  resourceType: 'AWS::::Account',
  responsibility: 'customer-data',
  severity: 'high',
  tier: 2,
  optIn: true,
  facts: ['serviceBuckets'],
  messages: {
    own: 'No bucket that a service expects in the Region belongs to somebody else.',
    taken: 'Somebody else has {{buckets}}, which {{makers}} would use.',
  },
  rationale:
    'Some services put data and code into a bucket whose name anybody can foretell. Who makes that bucket first gets the data, and can change the code.',
  remediation: {
    text: 'Do not use the service in this Region with its default bucket: name another, and make the default buckets of Regions in use yourself.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-owner-condition.html',
  },
  controls: { prowler: ['s3_bucket_shadow_resource_vulnerability'] },
  evaluate: ({ serviceBuckets }, { pass, fail }) => {
    const taken = serviceBuckets.filter(({ owner }) => owner === 'other');
    const evidence = { buckets: taken.map(({ name }) => name), makers: taken.map(({ maker }) => maker) };
    return taken.length === 0 ? pass('own') : fail('taken', evidence);
  },
});
