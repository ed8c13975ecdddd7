import { GetBucketLocationCommand, ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { regionalAccountCollector } from '../../../src/services/index.ts';
import { known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const s3 = mockClient(S3Client);
const awsError = (name: string, status: number) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: status } });
const control = 'onus-unused-name-111122223333-eu-west-1';

beforeEach(() => {
  s3.reset();
  s3.on(ListBucketsCommand).resolves({ Buckets: [{ Name: 'cdk-hnb659fds-assets-111122223333-eu-west-1', BucketRegion: 'eu-west-1' }] });
  s3.on(GetBucketLocationCommand).rejects(awsError('NoSuchBucket', 404));
});

const serviceBuckets = async () => (await collect(regionalAccountCollector, { facts: ['serviceBuckets'] })).resources[0]?.facts;

test('own buckets are not looked up, and other names exist or not', async () => {
  s3.on(GetBucketLocationCommand, { Bucket: 'sagemaker-eu-west-1-111122223333' }).rejects(awsError('AccessDenied', 403));
  s3.on(GetBucketLocationCommand, { Bucket: 'elasticbeanstalk-eu-west-1-111122223333' }).rejects(awsError('PermanentRedirect', 301));
  s3.on(GetBucketLocationCommand, { Bucket: 'aws-logs-111122223333-eu-west-1' }).resolves({});

  expect(await serviceBuckets()).toEqual({
    serviceBuckets: known([
      { name: 'cdk-hnb659fds-assets-111122223333-eu-west-1', maker: 'AWS CDK', owner: 'self' },
      { name: 'elasticbeanstalk-eu-west-1-111122223333', maker: 'Elastic Beanstalk', owner: 'other' },
      { name: 'aws-logs-111122223333-eu-west-1', maker: 'EMR', owner: 'other' },
      { name: 'aws-glue-assets-111122223333-eu-west-1', maker: 'Glue Studio', owner: 'none' },
      { name: 'sagemaker-eu-west-1-111122223333', maker: 'SageMaker AI', owner: 'other' },
    ]),
  });
  expect(s3.commandCalls(GetBucketLocationCommand).map(({ args }) => args[0].input.Bucket)).not.toContain(
    'cdk-hnb659fds-assets-111122223333-eu-west-1',
  );
});

test.each([
  [
    'an unused name is denied, too',
    () => s3.on(GetBucketLocationCommand, { Bucket: control }).rejects(awsError('AccessDenied', 403)),
    'denied',
  ],
  [
    'one lookup is throttled',
    () => s3.on(GetBucketLocationCommand, { Bucket: 'aws-logs-111122223333-eu-west-1' }).rejects(awsError('SlowDown', 503)),
    'throttled',
  ],
  ['the listing of own buckets is denied', () => s3.on(ListBucketsCommand).rejects(awsError('AccessDenied', 403)), 'denied'],
])('the fact is unreadable if %s', async (_, apply, kind) => {
  apply();
  expect(await serviceBuckets()).toMatchObject({ serviceBuckets: { state: 'unreadable', collectionError: { kind } } });
});
