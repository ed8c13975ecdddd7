import type { AnalyzerStatus, FindingSummary, ResourceType, Type } from '@aws-sdk/client-accessanalyzer';
import { awsError } from '../../endpoint/aws-error.ts';
import { page } from '../../endpoint/page.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';

/** An analyzer of one Region with what it has found. */
export interface AnalyzerSpec {
  readonly name: string;
  readonly region: string;
  readonly type: Type;
  readonly status: AnalyzerStatus;
  readonly findings: readonly {
    readonly type: ResourceType;
    readonly resource: string;
    readonly public: boolean;
    readonly resolved?: true;
  }[];
}

const arnOf = ({ name, region }: AnalyzerSpec): string =>
  `arn:${company.partition}:access-analyzer:${region}:${company.accountId}:analyzer/${name}`;

const findingsOf = (analyzer: AnalyzerSpec): FindingSummary[] =>
  analyzer.findings.map(({ type, resource, public: isPublic, resolved }, index) => ({
    id: `${analyzer.name}-${index}`,
    resource,
    resourceType: type,
    isPublic,
    status: resolved ? 'RESOLVED' : 'ACTIVE',
    condition: {},
    createdAt: company.daysAgo(30),
    analyzedAt: company.daysAgo(1),
    updatedAt: company.daysAgo(2),
    resourceOwnerAccount: company.accountId,
  }));

/** IAM Access Analyzer of one account. */
export const accessAnalyzerData = (analyzers: readonly AnalyzerSpec[]): ServiceData => {
  const byRegion = Map.groupBy(analyzers, ({ region }) => region);
  const byArn = new Map(analyzers.map((analyzer) => [arnOf(analyzer), analyzer]));
  return service('access-analyzer')({
    ListAnalyzers: ({ nextToken, maxResults }, { region }) => {
      const { items, nextToken: next } = page(byRegion.get(region) ?? [], { token: nextToken, max: maxResults, defaultMax: 100 });
      return {
        analyzers: items.map((analyzer) => ({
          arn: arnOf(analyzer),
          name: analyzer.name,
          type: analyzer.type,
          status: analyzer.status,
          createdAt: company.daysAgo(700),
          tags: {},
        })),
        nextToken: next,
      };
    },
    ListFindings: ({ analyzerArn = '', filter, nextToken, maxResults }) => {
      const analyzer = byArn.get(analyzerArn);
      if (analyzer === undefined) throw awsError('ResourceNotFoundException', 404, `The analyzer ${analyzerArn} cannot be found.`);
      const statuses = filter?.['status']?.eq;
      const fitting = findingsOf(analyzer).filter(({ status }) => statuses === undefined || statuses.includes(status ?? ''));
      const { items, nextToken: next } = page(fitting, { token: nextToken, max: maxResults, defaultMax: 100 });
      return { findings: items, nextToken: next };
    },
  });
};

const [ireland, frankfurt, virginia] = company.regions;

/** Ireland has things open to the outside, Frankfurt has not, and Virginia looks for unused access only. */
export const sampleAnalyzers: readonly AnalyzerSpec[] = [
  {
    name: 'meridian-external',
    region: ireland,
    type: 'ORGANIZATION',
    status: 'ACTIVE',
    findings: [
      { type: 'AWS::S3::Bucket', resource: 'arn:aws:s3:::meridian-storefront-assets', public: true },
      { type: 'AWS::S3::Bucket', resource: 'arn:aws:s3:::meridian-analytics-lake', public: false },
      { type: 'AWS::IAM::Role', resource: `arn:aws:iam::${company.accountId}:role/analytics-partner`, public: false },
      { type: 'AWS::KMS::Key', resource: `arn:aws:kms:${ireland}:${company.accountId}:key/shared`, public: false, resolved: true },
    ],
  },
  { name: 'meridian-external', region: frankfurt, type: 'ACCOUNT', status: 'ACTIVE', findings: [] },
  { name: 'meridian-unused', region: virginia, type: 'ACCOUNT_UNUSED_ACCESS', status: 'ACTIVE', findings: [] },
];
