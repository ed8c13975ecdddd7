import { instanceCollector } from '../../src/services/ec2/instance.ts';
import type { Collector } from '../../src/core/collector.ts';
import type { Fact } from '../../src/core/fact.ts';
import type { LoadBalancerPath } from '../../src/network/load-balancer-paths.ts';
import { sampleAccount } from '../../sample/account/index.ts';
import { type ApiGatewayResources, apiGatewayData } from '../../sample/account/apigateway/apigateway.ts';
import { sampleApiGateway } from '../../sample/account/apigateway/company.ts';
import { cloudFrontData, type CloudFrontResources } from '../../sample/account/cloudfront/cloudfront.ts';
import { sampleCloudFront } from '../../sample/account/cloudfront/company.ts';
import { type ElbResources, elbData } from '../../sample/account/elb/elb.ts';
import { sampleElb } from '../../sample/account/elb/company.ts';
import { company } from '../../sample/account/company.ts';
import { ec2Id } from '../../sample/account/ec2/page.ts';
import { groups, net } from '../../sample/account/vpc/network.ts';
import { credentialsOf } from '../../sample/endpoint/identity.ts';
import { startEndpoint } from '../../sample/endpoint/server.ts';
import type { Fault, ServiceData } from '../../sample/endpoint/types.ts';
import type { FirewallRule } from '../../src/services/vpc/facts.ts';
import { collect } from './collect.ts';

const replaced: readonly string[] = ['elb', 'elbv2', 'apigateway', 'apigatewayv2', 'cloudfront'];
const others = sampleAccount.services.filter(({ service }) => !replaced.includes(service));

/** Changes of the sample account, which has no APIs and distributions here. */
export interface Change {
  readonly elb?: Partial<ElbResources>;
  readonly apiGateway?: Partial<ApiGatewayResources>;
  readonly cloudFront?: Partial<CloudFrontResources>;
  readonly faults?: readonly Fault[];
  /** Inbound rules of the security group of the Application Load Balancers. */
  readonly ingress?: readonly FirewallRule[];
}

/** The group of the network interfaces of VPC origins. */
export const vpcOriginGroup = { GroupId: 'sg-0f0f0f0f0f0f0f0f0', GroupName: 'CloudFront-VPCOrigins-Service-SG', VpcId: net.prod };

/** Replaces the inbound rules of the Application Load Balancers. */
function withIngress(data: ServiceData, ingress: readonly FirewallRule[] | undefined): ServiceData {
  const original = data.operations['DescribeSecurityGroups'] as ((input: object, call: object) => object) | undefined;
  if (data.service !== 'ec2' || ingress === undefined || original === undefined) return data;
  const DescribeSecurityGroups = (input: object, call: object): object => {
    const answer = original(input, call) as { readonly SecurityGroups: readonly { readonly GroupId?: string }[] };
    const changed = answer.SecurityGroups.map((group) => (group.GroupId === groups.alb ? { ...group, IpPermissions: ingress } : group));
    return { ...answer, SecurityGroups: [...changed, vpcOriginGroup] };
  };
  return { ...data, operations: { ...data.operations, DescribeSecurityGroups } };
}

const noApis: ApiGatewayResources = { ...sampleApiGateway, restApis: [], apis: [], vpcLinks: [], vpcLinksV2: [] };
const noDistributions: CloudFrontResources = { ...sampleCloudFront, distributions: [], vpcOrigins: [] };

type Paths = ReadonlyMap<string, Fact<readonly LoadBalancerPath[]> | undefined>;

export async function factsOf(collector: Collector, { elb, apiGateway, cloudFront, faults = [], ingress }: Change): Promise<Paths> {
  const services = [
    ...others.map((data) => withIngress(data, ingress)),
    ...elbData({ ...sampleElb, ...elb }),
    ...apiGatewayData({ ...noApis, ...apiGateway }),
    cloudFrontData({ ...noDistributions, ...cloudFront }),
  ];
  const endpoint = await startEndpoint({ accounts: [{ id: company.accountId, services }], faults });
  try {
    const { resources } = await collect(collector, {
      facts: ['publicEndpointPaths'],
      endpoint: endpoint.url,
      credentials: credentialsOf(company.accountId),
      accountId: company.accountId,
      regions: company.regions,
    });
    return new Map(
      resources.map(({ id, facts }) => [id, (facts as Record<string, Fact<readonly LoadBalancerPath[]>>)['publicEndpointPaths']]),
    );
  } finally {
    await endpoint.close();
  }
}

const describePath = ({ listener, targetPort, http, authenticated }: LoadBalancerPath): string =>
  `${listener} to ${targetPort}${http ? '' : ' without HTTP'}${authenticated ? ', authenticated' : ''}`;

/** Paths to one instance or service. */
export async function pathsTo(id: string, change: Change, collector: Collector = instanceCollector): Promise<unknown> {
  const fact = (await factsOf(collector, change)).get(id);
  return fact?.state === 'known' ? fact.value.map(describePath) : fact;
}

export const payments = ec2Id('i', 0x104);
