import type { AdvancedEventSelector, EventSelector, GetTrailStatusResponse, InsightType } from '@aws-sdk/client-cloudtrail';
import { awsError } from '../../endpoint/aws-error.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';
import type { TaggedResource } from '../tagging/tag.ts';

export interface TrailSpec {
  readonly name: string;
  readonly region: string;
  readonly bucket: string;
  readonly prefix?: string;
  /** Absent: it records its own Region only. */
  readonly multiRegion?: boolean;
  readonly organization?: boolean;
  readonly kmsKey?: string;
  readonly validated?: boolean;
  /** Name of a log group of the same Region. */
  readonly logGroup?: string;
  /** Absent: it logs, and all it sends arrives. */
  readonly status?: Partial<GetTrailStatusResponse>;
  /** Absent: all management events. */
  readonly selectors?: readonly EventSelector[];
  readonly advancedSelectors?: readonly AdvancedEventSelector[];
  readonly insights?: readonly InsightType[];
  readonly tags?: Readonly<Record<string, string>>;
}

const trailArn = ({ name, region }: TrailSpec): string => `arn:aws:cloudtrail:${region}:${company.accountId}:trail/${name}`;
const allManagement: EventSelector = {
  ReadWriteType: 'All',
  IncludeManagementEvents: true,
  DataResources: [],
  ExcludeManagementEventSources: [],
};

/** AWS CloudTrail of one account. */
export function cloudTrailData(trails: readonly TrailSpec[]): ServiceData {
  const byArn = new Map(trails.map((trail) => [trailArn(trail), trail]));
  const find = (name: string | undefined): TrailSpec => {
    const trail = byArn.get(name ?? '');
    if (trail === undefined) throw awsError('TrailNotFoundException', 404, `Unknown trail: ${name}`);
    return trail;
  };
  return service('cloudtrail')({
    DescribeTrails: (_input, { region }) => ({
      trailList: trails
        .filter((trail) => trail.region === region || trail.multiRegion === true)
        .map((trail) => ({
          Name: trail.name,
          TrailARN: trailArn(trail),
          HomeRegion: trail.region,
          S3BucketName: trail.bucket,
          ...(trail.prefix === undefined ? {} : { S3KeyPrefix: trail.prefix }),
          IncludeGlobalServiceEvents: trail.multiRegion === true,
          IsMultiRegionTrail: trail.multiRegion === true,
          IsOrganizationTrail: trail.organization === true,
          LogFileValidationEnabled: trail.validated === true,
          HasCustomEventSelectors: trail.selectors !== undefined || trail.advancedSelectors !== undefined,
          HasInsightSelectors: trail.insights !== undefined,
          ...(trail.kmsKey === undefined ? {} : { KmsKeyId: `arn:aws:kms:${trail.region}:${company.accountId}:key/${trail.kmsKey}` }),
          ...(trail.logGroup === undefined
            ? {}
            : {
                CloudWatchLogsLogGroupArn: `arn:aws:logs:${trail.region}:${company.accountId}:log-group:${trail.logGroup}:*`,
                CloudWatchLogsRoleArn: `arn:aws:iam::${company.accountId}:role/cloudtrail-to-logs`,
              }),
        })),
    }),
    GetTrailStatus: ({ Name }) => {
      const { logGroup, status } = find(Name);
      const lately = new Date(Date.now() - 4 * 60_000);
      return {
        IsLogging: true,
        LatestDeliveryTime: lately,
        ...(logGroup === undefined ? {} : { LatestCloudWatchLogsDeliveryTime: lately }),
        ...status,
      };
    },
    GetEventSelectors: ({ TrailName }) => {
      const { advancedSelectors, selectors = [allManagement] } = find(TrailName);
      return {
        TrailARN: TrailName,
        ...(advancedSelectors === undefined ? { EventSelectors: [...selectors] } : { AdvancedEventSelectors: [...advancedSelectors] }),
      };
    },
    GetInsightSelectors: ({ TrailName }) => {
      const { insights } = find(TrailName);
      if (insights === undefined) throw awsError('InsightNotEnabledException', 400, `Trail ${TrailName} does not have Insights enabled.`);
      return { TrailARN: TrailName, InsightSelectors: insights.map((InsightType) => ({ InsightType })) };
    },
  });
}

export const taggedTrails = (trails: readonly TrailSpec[]): TaggedResource[] =>
  trails.map((trail) => ({ type: 'cloudtrail:trail', arn: trailArn(trail), region: trail.region, tags: trail.tags ?? {} }));

const [ireland, frankfurt, virginia] = company.regions;

/** One trail for the organization that could do more, one that is well kept, one that is forgotten, and one with a bucket of another account. */
export const sampleTrails: readonly TrailSpec[] = [
  {
    name: 'meridian',
    region: ireland,
    bucket: 'meridian-cloudtrail',
    multiRegion: true,
    organization: true,
    validated: true,
    kmsKey: '5d0a4f7e-2c91-4b36-8e57-a1f3c60d9b24',
    logGroup: 'meridian-cloudtrail',
    selectors: [
      {
        ReadWriteType: 'All',
        IncludeManagementEvents: true,
        DataResources: [
          { Type: 'AWS::S3::Object', Values: ['arn:aws:s3:::meridian-payments-ledger/'] },
          { Type: 'AWS::Lambda::Function', Values: [`arn:aws:lambda:eu-west-1:${company.accountId}:function:payments-webhook`] },
        ],
        ExcludeManagementEventSources: ['kms.amazonaws.com'],
      },
    ],
    insights: ['ApiCallRateInsight', 'ApiErrorRateInsight'],
    tags: { team: 'security' },
  },
  {
    name: 'payments-ledger',
    region: frankfurt,
    bucket: 'meridian-payments-ledger',
    prefix: 'audit',
    validated: true,
    advancedSelectors: [
      {
        Name: 'ledger',
        FieldSelectors: [
          { Field: 'eventCategory', Equals: ['Data'] },
          { Field: 'resources.type', Equals: ['AWS::S3::Object'] },
          { Field: 'resources.ARN', StartsWith: ['arn:aws:s3:::meridian-payments-ledger/'] },
        ],
      },
    ],
    tags: { team: 'payments' },
  },
  {
    name: 'before-2021',
    region: virginia,
    bucket: 'meridian-partner-dropbox',
    status: { LatestDeliveryError: 'AccessDenied', LatestDeliveryTime: company.daysAgo(900) },
    logGroup: 'before-2021',
  },
  { name: 'analytics', region: virginia, bucket: 'meridian-archive-copies', validated: true, tags: { team: 'analytics' } },
];
