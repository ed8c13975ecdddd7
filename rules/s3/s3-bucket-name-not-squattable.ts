import { defineRule } from '../../src/core/rule.ts';

export const s3BucketNameNotSquattable = defineRule({
  id: 's3-bucket-name-not-squattable',
  title: 'Buckets with names that AWS services expect should belong to the account',
  resourceType: 'AWS::::Account',
  responsibility: 'customer-data',
  severity: 'high',
  tier: 2,
  optIn: true,
  facts: ['serviceBuckets'],
  messages: {
    own: 'No bucket that a service expects in the Region belongs to another account.',
    taken: 'Another account owns {{buckets}}, which {{makers}} would use.',
  },
  rationale:
    'Some services store data and code in a bucket with a predictable name. An attacker who creates that bucket first receives the data and can change the code.',
  remediation: {
    text: 'Do not use the service in this Region with its default bucket: configure another bucket. Create the default buckets in the Regions that you use.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-owner-condition.html',
    impact: 'The service stores new data in the other bucket. Existing resources keep their configuration until you change them.',
    cli: 'aws s3api head-bucket --bucket BUCKET_NAME --expected-bucket-owner {{accountId}}\naws s3 mb s3://OTHER_BUCKET_NAME',
    console: 'Open the settings of each service that the finding names.\nReplace the default bucket with a bucket of your account.',
    consolePage: 's3/buckets',
    notAsCode: 'The owner of the name of a bucket is not managed as code.',
  },
  controls: { prowler: ['s3_bucket_shadow_resource_vulnerability'] },
  evaluate: ({ serviceBuckets }, { pass, fail }) => {
    const taken = serviceBuckets.filter(({ owner }) => owner === 'other');
    const evidence = { buckets: taken.map(({ name }) => name), makers: taken.map(({ maker }) => maker) };
    return taken.length === 0 ? pass('own') : fail('taken', evidence);
  },
});
