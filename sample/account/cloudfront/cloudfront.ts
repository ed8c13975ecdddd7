import type {
  CacheBehavior,
  DefaultCacheBehavior,
  DistributionSummary,
  Origin,
  OriginAccessControlSummary,
  VpcOriginEndpointConfig,
} from '@aws-sdk/client-cloudfront';
import { awsError } from '../../endpoint/aws-error.ts';
import { page } from '../../endpoint/page.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';
import type { TaggedResource } from '../tagging/tag.ts';

/** A distribution; what is left out is as CloudFront makes a new distribution. */
export interface DistributionSpec {
  readonly id: string;
  readonly aliases?: readonly string[];
  readonly origins: readonly Origin[];
  /** Members of origin groups by ID. */
  readonly groups?: Readonly<Record<string, readonly string[]>>;
  readonly behavior: Partial<DefaultCacheBehavior>;
  readonly behaviors?: readonly Partial<CacheBehavior>[];
  /** Absent: the certificate of cloudfront.net. */
  readonly certificate?: { readonly minimumTls: string; readonly sslSupport?: string };
  readonly webAcl?: string;
  readonly rootObject?: string;
  readonly logBucket?: string;
  readonly disabled?: true;
  readonly tags?: Readonly<Record<string, string>>;
}

export interface CloudFrontResources {
  readonly distributions: readonly DistributionSpec[];
  readonly accessControls: readonly OriginAccessControlSummary[];
  readonly vpcOrigins: readonly VpcOriginSpec[];
}

export interface VpcOriginSpec extends Omit<VpcOriginEndpointConfig, 'Name'> {
  readonly id: string;
  readonly status: string;
}

const distributionArn = (id: string): string => `arn:aws:cloudfront::${company.accountId}:distribution/${id}`;

const listOf = <I>(items: readonly I[]) => ({ Quantity: items.length, Items: [...items] });

function summaryOf(spec: DistributionSpec): DistributionSummary {
  const [first] = spec.origins;
  const { certificate } = spec;
  const behavior = { TargetOriginId: first?.Id, ViewerProtocolPolicy: 'redirect-to-https' as const };
  return {
    Id: spec.id,
    ARN: distributionArn(spec.id),
    Status: 'Deployed',
    LastModifiedTime: company.daysAgo(30),
    DomainName: `${spec.id.toLowerCase()}.cloudfront.net`,
    Aliases: listOf(spec.aliases ?? []),
    Origins: listOf(spec.origins),
    OriginGroups: listOf(
      Object.entries(spec.groups ?? {}).map(([Id, members]) => ({
        Id,
        FailoverCriteria: { StatusCodes: { Quantity: 1, Items: [500] } },
        Members: listOf(members.map((OriginId) => ({ OriginId }))),
      })),
    ),
    DefaultCacheBehavior: { ...behavior, ...spec.behavior },
    CacheBehaviors: listOf((spec.behaviors ?? []).map((other) => ({ PathPattern: '*', ...behavior, ...other }))),
    CustomErrorResponses: { Quantity: 0 },
    Comment: '',
    PriceClass: 'PriceClass_100',
    Enabled: spec.disabled !== true,
    ViewerCertificate:
      certificate === undefined
        ? { CloudFrontDefaultCertificate: true, MinimumProtocolVersion: 'TLSv1' }
        : {
            ACMCertificateArn: `arn:aws:acm:us-east-1:${company.accountId}:certificate/0a1b2c3d-0000-4000-8000-000000000301`,
            MinimumProtocolVersion: certificate.minimumTls as 'TLSv1.2_2021',
            SSLSupportMethod: (certificate.sslSupport ?? 'sni-only') as 'sni-only',
          },
    Restrictions: { GeoRestriction: { RestrictionType: 'none', Quantity: 0 } },
    WebACLId: spec.webAcl ?? '',
    HttpVersion: 'http2',
    IsIPV6Enabled: true,
    Staging: false,
  };
}

const originSummaryOf = ({ id, status, Arn }: VpcOriginSpec) => ({
  Id: id,
  Name: id,
  Status: status,
  CreatedTime: company.daysAgo(30),
  LastModifiedTime: company.daysAgo(30),
  Arn: `arn:aws:cloudfront::${company.accountId}:vpcorigin/${id}`,
  AccountId: company.accountId,
  OriginEndpointArn: Arn,
});

export function cloudFrontData({ distributions, accessControls, vpcOrigins }: CloudFrontResources): ServiceData {
  const byId = new Map(distributions.map((spec) => [spec.id, spec]));
  const invalidToken = 'InvalidArgument';
  return service('cloudfront')({
    ListDistributions: ({ Marker, MaxItems }) => {
      const { items, nextToken } = page(distributions, { token: Marker, max: MaxItems, defaultMax: 100, invalidToken });
      return {
        DistributionList: {
          Marker: Marker ?? '',
          MaxItems: 100,
          IsTruncated: nextToken !== undefined,
          ...(nextToken === undefined ? {} : { NextMarker: nextToken }),
          ...listOf(items.map(summaryOf)),
        },
      };
    },
    GetDistributionConfig: ({ Id = '' }) => {
      const spec = byId.get(Id);
      if (spec === undefined) throw awsError('NoSuchDistribution', 404, 'The specified distribution does not exist.');
      const { Origins, DefaultCacheBehavior, Comment, Enabled } = summaryOf(spec);
      return {
        DistributionConfig: {
          CallerReference: spec.id,
          Origins,
          DefaultCacheBehavior,
          Comment,
          Enabled,
          DefaultRootObject: spec.rootObject ?? '',
          Logging: { Enabled: spec.logBucket !== undefined, IncludeCookies: false, Bucket: spec.logBucket ?? '', Prefix: '' },
        },
      };
    },
    ListDistributionsByWebACLId: ({ WebACLId }) => ({
      DistributionList: {
        Marker: '',
        MaxItems: 100,
        IsTruncated: false,
        ...listOf(distributions.filter(({ webAcl }) => webAcl !== undefined && webAcl === WebACLId).map(summaryOf)),
      },
    }),
    ListDistributionTenantsByCustomization: () => ({ DistributionTenantList: [] }),
    ListVpcOrigins: () => ({
      VpcOriginList: { Marker: '', MaxItems: 100, IsTruncated: false, ...listOf(vpcOrigins.map(originSummaryOf)) },
    }),
    GetVpcOrigin: ({ Id }) => {
      const spec = vpcOrigins.find(({ id }) => id === Id);
      if (spec === undefined) throw awsError('EntityNotFound', 404, 'The specified VPC origin does not exist.');
      const { id, status: _status, ...config } = spec;
      const { Name: _name, OriginEndpointArn: _target, ...summary } = originSummaryOf(spec);
      return { VpcOrigin: { ...summary, VpcOriginEndpointConfig: { Name: id, ...config } } };
    },
    ListOriginAccessControls: () => ({
      OriginAccessControlList: { Marker: '', MaxItems: 100, IsTruncated: false, ...listOf(accessControls) },
    }),
  });
}

/** Distributions as the tagging API knows them, in the Region of CloudFront. */
export const taggedDistributions = ({ distributions }: CloudFrontResources): TaggedResource[] =>
  distributions.map(({ id, tags = {} }) => ({ type: 'cloudfront:distribution', arn: distributionArn(id), region: 'us-east-1', tags }));
