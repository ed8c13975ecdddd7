import type { CacheBehavior, DefaultCacheBehavior, DistributionSummary, Origin, VpcOriginSummary } from '@aws-sdk/client-cloudfront';
import type { Aws, SharedRead } from '../../core/collector.ts';
import { apiCalls } from '../../core/fact-reads.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import type { PublicEndpoint } from '../../network/load-balancer-paths.ts';
import { mapConcurrently } from '../../util/concurrency.ts';
import { cloudFront } from './clients.ts';
import { bucketOfDomain } from './listing.ts';
import { distributions, vpcOrigins } from './shared-reads.ts';

/** Where CloudFront connects for a VPC origin. */
interface VpcTarget {
  readonly arn: string;
  readonly protocol: OriginProtocol;
}

interface OriginProtocol {
  readonly policy: string | undefined;
  readonly http: number | undefined;
  readonly https: number | undefined;
}

type Behavior = Pick<
  CacheBehavior | DefaultCacheBehavior,
  'TargetOriginId' | 'TrustedKeyGroups' | 'TrustedSigners' | 'ViewerProtocolPolicy'
>;

/** Returns the behaviors that send requests to an origin, directly or through an origin group. */
function behaviorsOf({ CacheBehaviors, DefaultCacheBehavior: last, OriginGroups }: DistributionSummary, origin: string): Behavior[] {
  const groups = (OriginGroups?.Items ?? []).flatMap(({ Id, Members }) =>
    Members?.Items?.some(({ OriginId }) => OriginId === origin) === true ? [Id] : [],
  );
  const all: Behavior[] = [...(CacheBehaviors?.Items ?? []), ...(last === undefined ? [] : [last])];
  return all.filter(({ TargetOriginId }) => TargetOriginId === origin || groups.includes(TargetOriginId));
}

const isSigned = ({ TrustedKeyGroups, TrustedSigners }: Behavior): boolean =>
  TrustedKeyGroups?.Enabled === true || TrustedSigners?.Enabled === true;

/** Returns the ports of an origin to which CloudFront connects. With `match-viewer`, viewers that must use HTTPS never lead to the HTTP port. */
function portsOf({ policy, http = 80, https = 443 }: OriginProtocol, behaviors: readonly Behavior[]): readonly number[] {
  if (policy === 'http-only') return [http];
  const allowsHttp = behaviors.some(({ ViewerProtocolPolicy }) => ViewerProtocolPolicy === 'allow-all');
  return policy === 'https-only' || !allowsHttp ? [https] : [http, https];
}

const customProtocol = ({ CustomOriginConfig: custom }: Origin): OriginProtocol => ({
  policy: custom?.OriginProtocolPolicy,
  http: custom?.HTTPPort,
  https: custom?.HTTPSPort,
});

function endpointOf(distribution: DistributionSummary, origin: Origin, targets: ReadonlyMap<string, VpcTarget>): readonly PublicEndpoint[] {
  const behaviors = behaviorsOf(distribution, origin.Id ?? '');
  const vpcOrigin = origin.VpcOriginConfig?.VpcOriginId;
  const found = vpcOrigin === undefined ? undefined : targets.get(vpcOrigin);
  if (behaviors.length === 0 || (vpcOrigin !== undefined && found === undefined)) return [];
  const arn = distribution.ARN ?? '';
  return [
    {
      arn,
      name: `origin ${origin.Id}`,
      target: found?.arn ?? origin.DomainName ?? '',
      ports: portsOf(found?.protocol ?? customProtocol(origin), behaviors),
      connection: found === undefined ? 'internet' : 'vpc-origin',
      groupIds: [],
      subnetIds: [],
      authenticated: distribution.ViewerMtlsConfig?.Mode === 'required' || behaviors.every(isSigned),
      entry: {
        distribution: arn,
        domain: distribution.Aliases?.Items?.[0] ?? distribution.DomainName,
        origin: origin.Id,
        ...(vpcOrigin === undefined ? { originDomain: origin.DomainName } : { vpcOrigin }),
      },
    },
  ];
}

/** Reads where a VPC origin leads; `undefined`: it was deleted during the audit. */
async function targetOf(aws: Aws, { Id, OriginEndpointArn = '' }: VpcOriginSummary): Promise<VpcTarget | undefined> {
  try {
    const { VpcOrigin } = await aws.call(cloudFront, 'GetVpcOrigin', { Id });
    const config = VpcOrigin?.VpcOriginEndpointConfig;
    const protocol = { policy: config?.OriginProtocolPolicy, http: config?.HTTPPort, https: config?.HTTPSPort };
    return { arn: config?.Arn ?? OriginEndpointArn, protocol };
  } catch (error) {
    if (error instanceof ReadFailure && error.code === 'EntityNotFound') return undefined;
    throw error;
  }
}

/** Origins outside S3 in the distributions that are turned on. Only VPC origins in use are read. */
export const distributionEndpoints: SharedRead<readonly PublicEndpoint[]> = {
  name: 'cloudfront:ListDistributions with origins',
  scope: 'global',
  apiCalls: [...distributions.apiCalls, ...vpcOrigins.apiCalls, apiCalls(cloudFront, 'GetVpcOrigin')],
  notConfiguredErrorCodes: [],
  load: async (aws, _scope, shared) => {
    const enabled = ((await shared(distributions)) ?? []).filter(({ Enabled }) => Enabled === true);
    const origins = enabled.flatMap((distribution) =>
      (distribution.Origins?.Items ?? [])
        .filter(({ DomainName = '' }) => bucketOfDomain(DomainName) === undefined)
        .map((origin) => ({ distribution, origin })),
    );
    const used = [...new Set(origins.flatMap(({ origin }) => origin.VpcOriginConfig?.VpcOriginId ?? []))];
    const listed = used.length === 0 ? undefined : await shared(vpcOrigins);
    const usable = used.flatMap((id) => listed?.get(id) ?? []).filter(({ Status }) => Status !== 'Failed');
    const targets = await mapConcurrently(usable, async (origin) => [origin.Id ?? '', await targetOf(aws, origin)] as const);
    const byId = new Map(targets.flatMap(([id, target]) => (target === undefined ? [] : [[id, target] as const])));
    return origins.flatMap(({ distribution, origin }) => endpointOf(distribution, origin, byId));
  },
};
