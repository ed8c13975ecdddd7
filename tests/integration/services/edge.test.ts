import { APIGatewayClient, CreateRestApiCommand } from '@aws-sdk/client-api-gateway';
import { CreateSecurityGroupCommand, CreateSubnetCommand, CreateVpcCommand, EC2Client } from '@aws-sdk/client-ec2';
import {
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  CreateTargetGroupCommand,
  ElasticLoadBalancingV2Client,
  ModifyLoadBalancerAttributesCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { known } from '../../../src/core/fact.ts';
import { restApiCollector } from '../../../src/services/apigateway/rest-api.ts';
import { listenerCollector } from '../../../src/services/elb/listener.ts';
import { loadBalancerCollector } from '../../../src/services/elb/load-balancer.ts';
import { targetGroupCollector } from '../../../src/services/elb/target-group.ts';
import type { Collector } from '../../../src/core/collector.ts';
import { collect } from '../../support/collect.ts';
import { type Moto, motoAccountId, startMoto } from '../../support/moto.ts';

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
});
afterAll(() => moto.close());
beforeEach(() => moto.reset());

const read = (collector: Collector, ...facts: readonly string[]) =>
  collect(collector, { facts, endpoint: moto.url, credentials: moto.client.credentials, accountId: motoAccountId });

test('evaluates load balancers, listeners and target groups', async () => {
  const client = { ...moto.client, region: 'eu-west-1' };
  const ec2 = new EC2Client(client);
  const elb = new ElasticLoadBalancingV2Client(client);
  const VpcId = (await ec2.send(new CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }))).Vpc?.VpcId;
  const subnet = async (CidrBlock: string, AvailabilityZone: string) =>
    (await ec2.send(new CreateSubnetCommand({ VpcId, CidrBlock, AvailabilityZone }))).Subnet?.SubnetId ?? '';
  const Subnets = [await subnet('10.0.0.0/24', 'eu-west-1a'), await subnet('10.0.1.0/24', 'eu-west-1b')];
  const group = await ec2.send(new CreateSecurityGroupCommand({ VpcId, GroupName: 'web', Description: 'web' }));
  const created = await elb.send(
    new CreateLoadBalancerCommand({ Name: 'web', Scheme: 'internet-facing', Subnets, SecurityGroups: [group.GroupId ?? ''] }),
  );
  const LoadBalancerArn = created.LoadBalancers?.[0]?.LoadBalancerArn;
  const Attributes = [{ Key: 'deletion_protection.enabled', Value: 'true' }];
  await elb.send(new ModifyLoadBalancerAttributesCommand({ LoadBalancerArn, Attributes }));
  const targets = await elb.send(new CreateTargetGroupCommand({ Name: 'web', Protocol: 'HTTP', Port: 8080, VpcId }));
  const TargetGroupArn = targets.TargetGroups?.[0]?.TargetGroupArn;
  const DefaultActions = [{ Type: 'forward' as const, TargetGroupArn }];
  await elb.send(new CreateListenerCommand({ LoadBalancerArn, Protocol: 'HTTP', Port: 80, DefaultActions }));

  const loadBalancers = await read(loadBalancerCollector, 'summary', 'attributes', 'listeners', 'entryPoints', 'groupRules', 'subnets');
  expect(loadBalancers.listingErrors).toEqual([]);
  expect(loadBalancers.resources).toMatchObject([
    {
      id: 'web',
      facts: {
        summary: { value: { type: 'application', scheme: 'internet-facing', outpost: false } },
        attributes: { value: { 'deletion_protection.enabled': 'true' } },
        listeners: known([{ protocol: 'HTTP', port: 80 }]),
        entryPoints: { value: Subnets.map((subnetId) => ({ subnetId, groupIds: [group.GroupId] })) },
        groupRules: known({ [group.GroupId ?? '']: [] }),
      },
    },
  ]);
  const listeners = await read(listenerCollector, 'summary', 'rules', 'certificates', 'targetTypes');
  expect(listeners.resources).toMatchObject([
    {
      name: 'web:80',
      facts: {
        summary: { value: { protocol: 'HTTP', port: 80, loadBalancerType: 'application' } },
        rules: known([{ priority: 'default', actions: [{ type: 'forward' }] }]),
        certificates: known([]),
        targetTypes: known(['instance']),
      },
    },
  ]);
  const groups = await read(targetGroupCollector, 'summary', 'targets');
  expect(groups.resources).toMatchObject([
    { id: 'web', facts: { summary: { value: { protocol: 'HTTP', port: 8080, attached: true } }, targets: known([]) } },
  ]);
});

test('evaluates REST APIs', async () => {
  const client = new APIGatewayClient({ ...moto.client, region: 'eu-west-1' });
  await client.send(new CreateRestApiCommand({ name: 'orders', endpointConfiguration: { types: ['REGIONAL'] } }));
  const { resources, listingErrors } = await read(restApiCollector, 'listing', 'methods', 'stages');
  expect(listingErrors).toEqual([]);
  expect(resources).toMatchObject([
    {
      name: 'orders',
      facts: { listing: known({ endpointTypes: ['REGIONAL'], executeApiDisabled: false }), methods: known([]), stages: known([]) },
    },
  ]);
});
