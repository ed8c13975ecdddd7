import type {
  BucketLocationConstraint,
  Grant,
  LifecycleRule,
  NotificationConfiguration,
  ObjectLockRule,
  ObjectOwnership,
  PublicAccessBlockConfiguration,
  ReplicationRule,
  ServerSideEncryptionRule,
  WebsiteConfiguration,
} from '@aws-sdk/client-s3';
import { awsError } from '../../endpoint/aws-error.ts';
import { page } from '../../endpoint/page.ts';
import { service } from '../../endpoint/service.ts';
import type { Call, ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';
import type { TaggedResource } from '../tagging/tag.ts';

/** A bucket; what is left out is as AWS makes a new bucket by its API, without any configuration of the customer's. */
export interface BucketSpec {
  readonly name: string;
  readonly region: string;
  readonly ageDays: number;
  readonly tags?: Readonly<Record<string, string>>;
  readonly policy?: object;
  /** Absent: none, as in buckets from before April 2023. */
  readonly publicAccessBlock?: PublicAccessBlockConfiguration;
  /** Grants besides the owner's. */
  readonly grants?: readonly Grant[];
  /** Absent: no rule, as in buckets from before April 2023. */
  readonly ownership?: ObjectOwnership;
  readonly encryption?: ServerSideEncryptionRule;
  readonly versioning?: 'Enabled' | 'Suspended';
  readonly mfaDelete?: boolean;
  /** Object Lock is enabled; `{}`: without a default retention. */
  readonly objectLock?: ObjectLockRule;
  readonly lifecycle?: readonly LifecycleRule[];
  readonly replication?: readonly ReplicationRule[];
  /** Bucket that receives the access logs. */
  readonly logsTo?: string;
  readonly notification?: NotificationConfiguration;
  readonly website?: WebsiteConfiguration;
}

export interface AccessPointSpec {
  readonly name: string;
  readonly region: string;
  readonly bucket: string;
  readonly vpc?: string;
  readonly publicAccessBlock: PublicAccessBlockConfiguration;
  readonly policy?: object;
}

export interface MultiRegionAccessPointSpec {
  readonly name: string;
  readonly buckets: readonly { readonly bucket: string; readonly region: string }[];
  readonly publicAccessBlock: PublicAccessBlockConfiguration;
  readonly policy?: object;
}

/** A directory bucket of S3 Express One Zone. */
export type DirectoryBucketSpec = Pick<BucketSpec, 'name' | 'region' | 'policy' | 'lifecycle' | 'encryption'>;

/** All of S3 in one account. */
export interface S3Resources {
  /** Absent: no configuration. */
  readonly accountBlock?: PublicAccessBlockConfiguration;
  readonly buckets: readonly BucketSpec[];
  /** Names that other accounts took. */
  readonly foreignBuckets?: readonly string[];
  readonly accessPoints: readonly AccessPointSpec[];
  readonly multiRegionAccessPoints: readonly MultiRegionAccessPointSpec[];
  readonly directoryBuckets?: readonly DirectoryBucketSpec[];
}

const owner = { ID: '7d5f0c1b9a3e4f6282c4a1d0e9b8f7a6c5d4e3f2a1b0c9d8e7f6a5b4c3d2e1f0' };
const ownersGrant: Grant = { Grantee: { Type: 'CanonicalUser', ID: owner.ID }, Permission: 'FULL_CONTROL' };
const defaultEncryption: ServerSideEncryptionRule = {
  ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' },
  BucketKeyEnabled: false,
};

/** What there is, or the error that says there is none. */
function there<V>(value: V | undefined, code: string, message: string): V {
  if (value === undefined) throw awsError(code, 404, message);
  return value;
}

/** The two halves of S3: buckets, and what is managed by account. */
export const s3Data = ({
  buckets,
  foreignBuckets = [],
  accountBlock,
  accessPoints,
  multiRegionAccessPoints,
  directoryBuckets = [],
}: S3Resources): ServiceData[] => {
  const byName = new Map<string, BucketSpec>([...buckets, ...directoryBuckets.map(asBucket)].map((bucket) => [bucket.name, bucket]));
  const find = ({ Bucket = '' }: { readonly Bucket?: string | undefined }): BucketSpec => {
    if (foreignBuckets.includes(Bucket)) throw awsError('AccessDenied', 403, 'Access Denied');
    return there(byName.get(Bucket), 'NoSuchBucket', 'The specified bucket does not exist');
  };
  /** A bucket answers in its own Region only. */
  const bucketOf = (input: { readonly Bucket?: string | undefined }, { region }: Call): BucketSpec => {
    const bucket = find(input);
    if (bucket.region !== region) {
      throw awsError('PermanentRedirect', 301, 'The bucket you are attempting to access must be addressed using the specified endpoint.');
    }
    return bucket;
  };
  const pointsByRegion = Map.groupBy(accessPoints, ({ region }) => region);
  const pointOf = new Map(accessPoints.map((point) => [`${point.region} ${point.name}`, point]));

  const ofBuckets = service('s3')({
    ListBuckets: ({ MaxBuckets, ContinuationToken }) => {
      // Only a request with a page size is told the Regions.
      const listed = buckets.map(({ name, region, ageDays }) => ({
        Name: name,
        CreationDate: company.daysAgo(ageDays),
        ...(MaxBuckets === undefined ? {} : { BucketRegion: region }),
      }));
      const { items, nextToken } = page(listed, {
        token: ContinuationToken,
        max: MaxBuckets,
        defaultMax: 10_000,
        invalidToken: 'InvalidArgument',
      });
      return { Buckets: items, Owner: owner, ContinuationToken: nextToken };
    },
    ListDirectoryBuckets: ({ MaxDirectoryBuckets, ContinuationToken }, { region }) => {
      const listed = directoryBuckets.filter((bucket) => bucket.region === region).map(({ name }) => ({ Name: name }));
      const { items, nextToken } = page(listed, { token: ContinuationToken, max: MaxDirectoryBuckets, defaultMax: 1000 });
      return { Buckets: items, ContinuationToken: nextToken };
    },
    GetBucketLocation: (input) => {
      const { region } = find(input);
      return region === 'us-east-1' ? {} : { LocationConstraint: region as BucketLocationConstraint };
    },
    GetBucketPolicy: (input, call) => ({
      Policy: JSON.stringify(there(bucketOf(input, call).policy, 'NoSuchBucketPolicy', 'The bucket policy does not exist')),
    }),
    GetPublicAccessBlock: (input, call) => ({
      PublicAccessBlockConfiguration: there(
        bucketOf(input, call).publicAccessBlock,
        'NoSuchPublicAccessBlockConfiguration',
        'The public access block configuration was not found',
      ),
    }),
    GetBucketAcl: (input, call) => ({ Owner: owner, Grants: [ownersGrant, ...(bucketOf(input, call).grants ?? [])] }),
    GetBucketOwnershipControls: (input, call) => ({
      OwnershipControls: {
        Rules: [
          {
            ObjectOwnership: there(
              bucketOf(input, call).ownership,
              'OwnershipControlsNotFoundError',
              'The bucket ownership controls were not found',
            ),
          },
        ],
      },
    }),
    GetBucketEncryption: (input, call) => ({
      ServerSideEncryptionConfiguration: { Rules: [{ ...defaultEncryption, ...bucketOf(input, call).encryption }] },
    }),
    GetBucketVersioning: (input, call) => {
      const { versioning, mfaDelete } = bucketOf(input, call);
      return { Status: versioning, ...(mfaDelete === undefined ? {} : { MFADelete: mfaDelete ? 'Enabled' : 'Disabled' }) };
    },
    GetObjectLockConfiguration: (input, call) => {
      const rule = there(
        bucketOf(input, call).objectLock,
        'ObjectLockConfigurationNotFoundError',
        'Object Lock configuration does not exist for this bucket',
      );
      return { ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled', ...(rule.DefaultRetention === undefined ? {} : { Rule: rule }) } };
    },
    GetBucketLifecycleConfiguration: (input, call) => ({
      Rules: [...there(bucketOf(input, call).lifecycle, 'NoSuchLifecycleConfiguration', 'The lifecycle configuration does not exist')],
    }),
    GetBucketReplication: (input, call) => ({
      ReplicationConfiguration: {
        Role: `arn:aws:iam::${call.accountId}:role/s3-replication`,
        Rules: [
          ...there(
            bucketOf(input, call).replication,
            'ReplicationConfigurationNotFoundError',
            'The replication configuration was not found',
          ),
        ],
      },
    }),
    GetBucketLogging: (input, call) => {
      const { logsTo, name } = bucketOf(input, call);
      return logsTo === undefined ? {} : { LoggingEnabled: { TargetBucket: logsTo, TargetPrefix: `${name}/` } };
    },
    GetBucketNotificationConfiguration: (input, call) => bucketOf(input, call).notification ?? {},
    GetBucketWebsite: (input, call) =>
      there(bucketOf(input, call).website, 'NoSuchWebsiteConfiguration', 'The specified bucket does not have a website configuration'),
  });

  const ofAccount = service('s3control')({
    GetPublicAccessBlock: () => ({
      PublicAccessBlockConfiguration: there(
        accountBlock,
        'NoSuchPublicAccessBlockConfiguration',
        'The public access block configuration was not found',
      ),
    }),
    ListAccessPoints: ({ MaxResults, NextToken }, { region, accountId }) => {
      const { items, nextToken } = page(pointsByRegion.get(region) ?? [], { token: NextToken, max: MaxResults, defaultMax: 1000 });
      return { AccessPointList: items.map((point) => describePoint(point, accountId)), NextToken: nextToken };
    },
    GetAccessPoint: ({ Name }, { region, accountId }) => {
      const point = there(pointOf.get(`${region} ${Name}`), 'NoSuchAccessPoint', 'The specified accesspoint does not exist');
      return { ...describePoint(point, accountId), PublicAccessBlockConfiguration: point.publicAccessBlock };
    },
    GetAccessPointPolicy: ({ Name }, { region }) => {
      const point = there(pointOf.get(`${region} ${Name}`), 'NoSuchAccessPoint', 'The specified accesspoint does not exist');
      return { Policy: JSON.stringify(there(point.policy, 'NoSuchAccessPointPolicy', 'The specified accesspoint policy does not exist')) };
    },
    GetMultiRegionAccessPointPolicy: ({ Name }) => {
      const { policy } = multiRegionAccessPoints.find(({ name }) => name === Name) ?? {};
      return { Policy: policy === undefined ? {} : { Established: { Policy: JSON.stringify(policy) } } };
    },
    ListMultiRegionAccessPoints: (_input, { region, accountId }) => {
      if (region !== 'us-west-2') throw awsError('InvalidRequest', 400, 'This operation is only supported in us-west-2.');
      return {
        AccessPoints: multiRegionAccessPoints.map(({ name, buckets: behind, publicAccessBlock }, index) => ({
          Name: name,
          Alias: `m${(index + 1).toString(36).padStart(12, '0')}.mrap`,
          Status: 'READY',
          PublicAccessBlock: publicAccessBlock,
          Regions: behind.map(({ bucket, region: of }) => ({ Bucket: bucket, Region: of, BucketAccountId: accountId })),
        })),
      };
    },
  });
  return [ofBuckets, ofAccount];
};

const asBucket = (bucket: DirectoryBucketSpec): BucketSpec => ({ ...bucket, ageDays: 0 });

const describePoint = ({ name, region, bucket, vpc }: AccessPointSpec, accountId: string) =>
  ({
    Name: name,
    NetworkOrigin: vpc === undefined ? 'Internet' : 'VPC',
    ...(vpc === undefined ? {} : { VpcConfiguration: { VpcId: vpc } }),
    Bucket: bucket,
    BucketAccountId: accountId,
    AccessPointArn: `arn:aws:s3:${region}:${accountId}:accesspoint/${name}`,
  }) as const;

/** Buckets as the tagging API knows them. */
export const taggedBuckets = ({ buckets }: S3Resources): TaggedResource[] =>
  buckets.map(({ name, region, tags = {} }) => ({ type: 's3:bucket', arn: `arn:aws:s3:::${name}`, region, tags }));
