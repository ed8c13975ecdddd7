import {
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketPolicyCommand,
  ListDirectoryBucketsCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { absent, known } from '../../../src/core/fact.ts';
import { directoryBucketCollector } from '../../../src/services/s3/directory-bucket.ts';
import { collect } from '../../support/collect.ts';

const s3 = mockClient(S3Client);
const awsError = (name: string, status = 404) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: status } });
const facts = ['policy', 'lifecycle', 'encryption'];
const name = 'scratch--euw1-az1--x-s3';

beforeEach(() => {
  s3.reset();
  s3.on(ListDirectoryBucketsCommand).resolves({ Buckets: [{ Name: name }, {}] });
});

test('directory buckets are listed in each Region and read with their own calls', async () => {
  const rule = { ID: 'expire', Status: 'Enabled', Expiration: { Days: 7 } } as const;
  s3.on(GetBucketPolicyCommand).rejects(awsError('NoSuchBucketPolicy'));
  s3.on(GetBucketLifecycleConfigurationCommand).resolves({ Rules: [rule] });
  s3.on(GetBucketEncryptionCommand).resolves({ ServerSideEncryptionConfiguration: { Rules: [{ BucketKeyEnabled: false }] } });
  const { resources, listingErrors } = await collect(directoryBucketCollector, { facts });
  expect(listingErrors).toEqual([]);
  expect(resources).toMatchObject([
    {
      type: 'AWS::S3Express::DirectoryBucket',
      id: name,
      arn: `arn:aws:s3express:eu-west-1:111122223333:bucket/${name}`,
      region: 'eu-west-1',
      facts: { policy: absent(), lifecycle: known([rule]), encryption: known([{ BucketKeyEnabled: false }]) },
    },
  ]);
});

test('a denied call names the IAM action of directory buckets', async () => {
  for (const command of [GetBucketPolicyCommand, GetBucketLifecycleConfigurationCommand, GetBucketEncryptionCommand]) {
    s3.on(command as typeof GetBucketPolicyCommand).rejects(awsError('AccessDenied', 403));
  }
  const { resources } = await collect(directoryBucketCollector, { facts });
  const denied = (action: string) => ({ state: 'unreadable', collectionError: { kind: 'denied', action } });
  expect(resources[0]?.facts).toMatchObject({
    policy: denied('s3express:GetBucketPolicy'),
    lifecycle: denied('s3express:GetLifecycleConfiguration'),
    encryption: denied('s3express:GetEncryptionConfiguration'),
  });
  s3.on(ListDirectoryBucketsCommand).rejects(awsError('AccessDenied', 403));
  const { listingErrors } = await collect(directoryBucketCollector, { facts });
  expect(listingErrors).toMatchObject([{ collectionError: { kind: 'denied', action: 's3express:ListAllMyDirectoryBuckets' } }]);
});
