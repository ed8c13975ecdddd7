import { company } from '../company.ts';
import type { BucketSpec, S3Resources } from './s3.ts';
import { blocked, deliverLogs, expireAfter, group, kms, on, open, policy, readByEveryone, refuseHttp, replicateTo } from './settings.ts';

const [ireland, frankfurt, virginia] = company.regions;
const { accountId, members, stranger } = company;

/** A bucket with secure settings. */
const careful = (name: string, region: string, rest: Partial<BucketSpec> = {}): BucketSpec => ({
  name,
  region,
  ageDays: 420,
  publicAccessBlock: blocked,
  ownership: 'BucketOwnerEnforced',
  policy: policy(refuseHttp(name)),
  versioning: 'Enabled',
  ...rest,
});

const buckets: readonly BucketSpec[] = [
  {
    name: `cdk-hnb659fds-assets-${accountId}-${ireland}`,
    region: ireland,
    ageDays: 610,
    publicAccessBlock: blocked,
    ownership: 'BucketOwnerEnforced',
    versioning: 'Enabled',
    lifecycle: [{ ...expireAfter(365), Expiration: undefined }],
    tags: { team: 'platform' },
  },
  {
    name: 'meridian-brand-redirect',
    region: ireland,
    ageDays: 2400,
    website: { RedirectAllRequestsTo: { HostName: 'www.meridian-outfitters.example', Protocol: 'https' } },
  },
  careful('meridian-cloudtrail', ireland, {
    tags: { team: 'security', 'data-classification': 'internal' },
    policy: policy(refuseHttp('meridian-cloudtrail'), {
      Sid: 'CloudTrail',
      Effect: 'Allow',
      Principal: { Service: 'cloudtrail.amazonaws.com' },
      Action: 's3:PutObject',
      Resource: `arn:aws:s3:::meridian-cloudtrail/AWSLogs/${accountId}/*`,
      Condition: { ArnEquals: { 'aws:SourceArn': `arn:aws:cloudtrail:${ireland}:${accountId}:trail/meridian` } },
    }),
    objectLock: {},
    lifecycle: [{ ...expireAfter(400), NoncurrentVersionExpiration: undefined }],
    logsTo: 'meridian-logs-eu-west-1',
  }),
  careful('meridian-invoices', ireland, {
    tags: { team: 'payments', 'data-classification': 'confidential' },
    encryption: kms(ireland, '3b1f6c52-8a0d-4d7e-9c41-5e2a7f908b16'),
    replication: [replicateTo('meridian-product-images')],
    lifecycle: [{ ID: 'old', Status: 'Disabled', Filter: { Prefix: '' }, Expiration: { Days: 3650 } }],
    logsTo: 'meridian-logs-eu-west-1',
  }),
  {
    name: 'meridian-logs-eu-west-1',
    region: ireland,
    ageDays: 900,
    publicAccessBlock: blocked,
    ownership: 'BucketOwnerEnforced',
    policy: policy(refuseHttp('meridian-logs-eu-west-1'), deliverLogs('meridian-logs-eu-west-1')),
    lifecycle: [expireAfter(365)],
    tags: { team: 'security' },
  },
  careful('meridian-onus-reports', ireland, { lifecycle: [expireAfter(400)], tags: { team: 'security' } }),
  careful('meridian-orders-exports', ireland, {
    tags: { team: 'orders', env: 'prod', 'data-classification': 'confidential' },
    encryption: kms(ireland, '9e4d2a70-1c5b-4f38-b6a9-0d7c81e3f254'),
    lifecycle: [expireAfter(730)],
    replication: [replicateTo('meridian-orders-exports-replica')],
    logsTo: 'meridian-logs-eu-west-1',
    notification: { EventBridgeConfiguration: {} },
  }),
  careful('meridian-product-images', ireland, {
    tags: { team: 'web', env: 'prod', 'data-classification': 'public' },
    policy: policy(refuseHttp('meridian-product-images'), {
      Sid: 'CloudFront',
      Effect: 'Allow',
      Principal: { Service: 'cloudfront.amazonaws.com' },
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::meridian-product-images/*',
      Condition: { ArnEquals: { 'aws:SourceArn': `arn:aws:cloudfront::${accountId}:distribution/E2MERIDIAN00` } },
    }),
    notification: {
      LambdaFunctionConfigurations: [
        {
          Id: 'thumbnails',
          LambdaFunctionArn: `arn:aws:lambda:${ireland}:${accountId}:function:thumbnails`,
          Events: ['s3:ObjectCreated:*'],
        },
      ],
    },
  }),
  {
    name: 'meridian-storefront-assets',
    region: ireland,
    ageDays: 2100,
    tags: { team: 'web', env: 'prod' },
    publicAccessBlock: open,
    policy: policy({
      Sid: 'PublicReadGetObject',
      Effect: 'Allow',
      Principal: '*',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::meridian-storefront-assets/*',
    }),
    website: { IndexDocument: { Suffix: 'index.html' }, ErrorDocument: { Key: 'error.html' } },
  },
  {
    name: 'meridian-logs-eu-central-1',
    region: frankfurt,
    ageDays: 1500,
    publicAccessBlock: blocked,
    ownership: 'BucketOwnerPreferred',
    grants: [group('s3/LogDelivery', 'WRITE'), group('s3/LogDelivery', 'READ_ACP')],
  },
  careful('meridian-orders-exports-replica', frankfurt, {
    tags: { team: 'orders', env: 'prod', 'data-classification': 'confidential' },
    encryption: kms(frankfurt, 'c7a05e19-6b2d-48f4-a3e8-21f9b4d07c63'),
    lifecycle: [expireAfter(730)],
  }),
  careful('meridian-payments-ledger', frankfurt, {
    tags: { team: 'payments', env: 'prod', 'data-classification': 'restricted' },
    policy: policy(refuseHttp('meridian-payments-ledger'), {
      Sid: 'RefuseCustomerKeys',
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:PutObject',
      Resource: 'arn:aws:s3:::meridian-payments-ledger/*',
      Condition: { Null: { 's3:x-amz-server-side-encryption-customer-algorithm': 'false' } },
    }),
    encryption: {
      ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms:dsse' },
      BlockedEncryptionTypes: { EncryptionType: ['NONE'] },
    },
    mfaDelete: true,
    objectLock: { DefaultRetention: { Mode: 'COMPLIANCE', Years: 7 } },
    logsTo: 'meridian-logs-eu-central-1',
  }),
  {
    name: 'meridian-analytics-lake',
    region: virginia,
    ageDays: 1300,
    tags: { team: 'analytics', 'data-classification': 'confidential' },
    policy: policy(
      {
        Sid: 'Agency',
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${stranger}:root` },
        Action: 's3:*',
        Resource: on('meridian-analytics-lake'),
      },
      {
        Sid: 'Members',
        Effect: 'Allow',
        Principal: '*',
        Action: ['s3:GetObject', 's3:ListBucket'],
        Resource: on('meridian-analytics-lake'),
        Condition: { StringEquals: { 'aws:PrincipalOrgID': company.organizationId } },
      },
    ),
    versioning: 'Enabled',
    lifecycle: [{ ID: 'cold', Status: 'Enabled', Filter: { Prefix: 'raw/' }, Transitions: [{ Days: 90, StorageClass: 'GLACIER' }] }],
  },
  {
    name: 'meridian-legacy-backups',
    region: virginia,
    ageDays: 3100,
    publicAccessBlock: blocked,
    versioning: 'Enabled',
    replication: [replicateTo('meridian-archive-copies', members.logArchive)],
  },
  {
    name: 'meridian-partner-dropbox',
    region: virginia,
    ageDays: 2700,
    ownership: 'ObjectWriter',
    grants: [group('global/AllUsers', 'WRITE'), group('global/AuthenticatedUsers', 'READ')],
    versioning: 'Suspended',
  },
];

/** The company's buckets; its account-wide block was switched on by half, so what was public before still is. */
export const sampleS3: S3Resources = {
  accountBlock: { ...open, BlockPublicAcls: true, BlockPublicPolicy: true },
  buckets,
  foreignBuckets: [`sagemaker-${virginia}-${accountId}`],
  accessPoints: [
    {
      name: 'agency',
      region: virginia,
      bucket: 'meridian-analytics-lake',
      publicAccessBlock: { ...blocked, RestrictPublicBuckets: false },
      policy: readByEveryone(`arn:aws:s3:${virginia}:${accountId}:accesspoint/agency`),
    },
    {
      name: 'analytics-vpc',
      region: virginia,
      bucket: 'meridian-analytics-lake',
      vpc: 'vpc-0a1b2c3d4e5f60718',
      publicAccessBlock: blocked,
    },
    { name: 'orders-reader', region: ireland, bucket: 'meridian-orders-exports', publicAccessBlock: blocked },
  ],
  multiRegionAccessPoints: [
    {
      name: 'meridian-orders',
      buckets: [
        { bucket: 'meridian-orders-exports', region: ireland },
        { bucket: 'meridian-orders-exports-replica', region: frankfurt },
      ],
      publicAccessBlock: blocked,
    },
    {
      name: 'meridian-images',
      buckets: [{ bucket: 'meridian-storefront-assets', region: ireland }],
      publicAccessBlock: open,
      policy: readByEveryone(`arn:aws:s3::${accountId}:accesspoint/m000000000002.mrap`),
    },
  ],
  directoryBuckets: [
    {
      name: 'meridian-features--euw1-az1--x-s3',
      region: ireland,
      encryption: kms(ireland, '9e4d2a70-1c5b-4f38-b6a9-0d7c81e3f254'),
      lifecycle: [{ ID: 'expire', Status: 'Enabled', Filter: { Prefix: '' }, Expiration: { Days: 7 } }],
    },
    {
      name: 'meridian-scratch--use1-az4--x-s3',
      region: virginia,
      policy: policy({
        Sid: 'Agency',
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${stranger}:root` },
        Action: 's3express:CreateSession',
        Resource: `arn:aws:s3express:${virginia}:${accountId}:bucket/meridian-scratch--use1-az4--x-s3`,
      }),
    },
  ],
};

/** Many buckets, alike in every run: kinds and Regions take turns. */
export function generateS3(count: number, regions: readonly string[] = company.regions): S3Resources {
  const kinds = buckets.filter(({ replication }) => replication === undefined);
  return {
    accountBlock: blocked,
    buckets: Array.from({ length: count }, (_, index): BucketSpec => {
      const { name: like, ...kind } = kinds[index % kinds.length] as BucketSpec;
      const name = `${like}-${String(index).padStart(6, '0')}`;
      return {
        ...kind,
        name,
        region: regions[index % regions.length] as string,
        ...(kind.policy === undefined ? {} : { policy: JSON.parse(JSON.stringify(kind.policy).replaceAll(like, name)) as object }),
      };
    }),
    accessPoints: [],
    multiRegionAccessPoints: [],
  };
}
