import {
  DescribeCapacityProvidersCommand,
  DescribeClustersCommand,
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  DescribeTasksCommand,
  ECSClient,
  ListClustersCommand,
  ListServicesCommand,
  ListTasksCommand,
} from '@aws-sdk/client-ecs';
import { DescribeRouteTablesCommand, DescribeSecurityGroupsCommand, DescribeSubnetsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { DescribeTargetGroupsCommand, ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { mockClient } from 'aws-sdk-client-mock';
import { absent, known } from '../../../src/core/fact.ts';
import { capacityProviderCollector } from '../../../src/services/ecs/capacity-provider.ts';
import { clusterCollector } from '../../../src/services/ecs/cluster.ts';
import { serviceCollector, taskSetCollector } from '../../../src/services/ecs/service-collector.ts';
import { collect, factsById } from '../../support/collect.ts';
import { arn, awsError, cluster, definition, respondWithEmptyCluster, service } from '../../support/resources/ecs-responses.ts';

const ecs = mockClient(ECSClient);
const ec2 = mockClient(EC2Client);
const elb = mockClient(ElasticLoadBalancingV2Client);

beforeEach(() => {
  respondWithEmptyCluster(ecs);
  ec2.reset();
  elb.reset();
});

describe('clusters', () => {
  test('settings that are missing from the response are unreadable, and unset settings are absent', async () => {
    ecs.on(DescribeClustersCommand).resolves({
      clusters: [
        cluster('a'),
        cluster('b', { settings: [] }),
        cluster('c', { status: undefined, settings: [{ name: 'containerInsights', value: 'enhanced' }] }),
      ],
    });
    expect(await factsById(clusterCollector, 'containerInsights', 'status')).toMatchObject({
      a: { containerInsights: { state: 'unreadable', collectionError: { kind: 'not-reported' } } },
      b: { containerInsights: absent(), status: known('ACTIVE') },
      c: { containerInsights: known('enhanced'), status: { state: 'unreadable' } },
    });
    expect(ecs.commandCalls(DescribeClustersCommand)[0]?.args[0].input.include).toEqual(['SETTINGS', 'CONFIGURATIONS', 'TAGS']);
  });

  test('an empty page takes no call, and a denied listing is an error', async () => {
    ecs.on(ListClustersCommand).resolves({ clusterArns: [] });
    expect(await factsById(clusterCollector, 'status')).toEqual({});
    expect(ecs.commandCalls(DescribeClustersCommand)).toHaveLength(0);
    ecs.on(ListClustersCommand).rejects(awsError('AccessDeniedException'));
    expect((await collect(clusterCollector, { facts: ['status'] })).listingErrors).toMatchObject([
      { collectionError: { kind: 'denied', action: 'ecs:ListClusters' } },
    ]);
  });

  test('reads services and standalone tasks with ECS Exec, and the default configuration', async () => {
    ecs.on(ListServicesCommand).resolves({ serviceArns: [arn('service/shop/web'), arn('service/shop/job')] });
    ecs.on(DescribeServicesCommand).resolves({
      services: [
        service('web', { enableExecuteCommand: true, taskDefinition: arn('task-definition/web:1') }),
        service('job', { enableExecuteCommand: false }),
      ],
    });
    ecs.on(DescribeTaskDefinitionCommand).resolves({
      taskDefinition: definition('web', 1, {
        containerDefinitions: [{ name: 'app', image: 'app', logConfiguration: { logDriver: 'awslogs' } }],
      }),
    });
    ecs.on(DescribeClustersCommand).resolves({ clusters: [cluster('shop', { runningTasksCount: 2 })] });
    ecs.on(ListTasksCommand).resolves({ taskArns: [arn('task/shop/1'), arn('task/shop/2')] });
    const task = { clusterArn: arn('cluster/shop'), taskDefinitionArn: arn('task-definition/web:1'), enableExecuteCommand: true };
    ecs.on(DescribeTasksCommand).resolves({ tasks: [task, task, { ...task, enableExecuteCommand: false }] });
    expect(await factsById(clusterCollector, 'exec', 'execServices', 'execTasks')).toEqual({
      shop: {
        exec: known({ logging: 'DEFAULT' }),
        execServices: known([{ name: 'shop/web', usesAwslogs: true }]),
        execTasks: known([{ name: 'task of web:1', usesAwslogs: true }]),
      },
    });
  });
});

describe('services', () => {
  test('are described ten at a time', async () => {
    const names = Array.from({ length: 25 }, (_, index) => `s${index}`);
    ecs.on(ListServicesCommand).resolves({ serviceArns: names.map((name) => arn(`service/shop/${name}`)) });
    ecs.on(DescribeServicesCommand).callsFake(({ services }: { services: string[] }) => ({
      services: services.map((found) => service(found.split('/').at(-1) ?? '')),
    }));
    expect(Object.keys(await factsById(serviceCollector, 'network'))).toHaveLength(25);
    expect(ecs.commandCalls(DescribeServicesCommand)).toHaveLength(3);
  });

  test('of a cluster that is deleted during the audit are none', async () => {
    ecs.on(ListServicesCommand).rejects(awsError('ClusterNotFoundException'));
    expect(await factsById(serviceCollector, 'network')).toEqual({});
    expect(ecs.commandCalls(ListServicesCommand)).toHaveLength(1);
  });

  test('have a network, a platform and the default security group of the VPC', async () => {
    ecs.on(ListServicesCommand).resolves({ serviceArns: [arn('service/shop/web'), arn('service/shop/host')] });
    ecs.on(DescribeServicesCommand).resolves({
      services: [
        service('web', {
          capacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT' }],
          networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-a'] } },
        }),
        service('host', { launchType: 'EC2' }),
      ],
    });
    ec2.on(DescribeSubnetsCommand).resolves({ Subnets: [{ SubnetId: 'subnet-a', VpcId: 'vpc-a' }] });
    ec2
      .on(DescribeRouteTablesCommand)
      .resolves({ RouteTables: [{ RouteTableId: 'rtb-a', VpcId: 'vpc-a', Associations: [{ Main: true }], Routes: [] }] });
    ec2.on(DescribeSecurityGroupsCommand).resolves({
      SecurityGroups: [
        { GroupId: 'sg-other', GroupName: 'default', VpcId: 'vpc-b' },
        { GroupId: 'sg-default', GroupName: 'default', VpcId: 'vpc-a', IpPermissions: [] },
      ],
    });
    expect(await factsById(serviceCollector, 'network', 'fargate', 'groupRules', 'subnets', 'containerPorts')).toEqual({
      'shop/web': {
        network: known({ assignPublicIp: false, subnetIds: ['subnet-a'], groupIds: [] }),
        fargate: known({ version: 'LATEST', family: 'LINUX' }),
        groupRules: known({ 'sg-default': [] }),
        subnets: known({ 'subnet-a': { routeTableId: 'rtb-a', routes: [] } }),
        containerPorts: absent(),
      },
      'shop/host': { network: absent(), fargate: absent(), groupRules: known({}), subnets: known({}), containerPorts: absent() },
    });
  });

  test('run as their primary task set says', async () => {
    ecs.on(ListServicesCommand).resolves({ serviceArns: [arn('service/shop/blue')] });
    ecs.on(DescribeServicesCommand).resolves({
      services: [
        service('blue', {
          deploymentController: { type: 'EXTERNAL' },
          launchType: 'EC2',
          enableExecuteCommand: true,
          taskSets: [
            { id: 'ts-1', taskSetArn: arn('task-set/shop/blue/ts-1'), status: 'ACTIVE', platformVersion: '1.3.0', launchType: 'FARGATE' },
            {
              id: 'ts-2',
              taskSetArn: arn('task-set/shop/blue/ts-2'),
              status: 'PRIMARY',
              taskDefinition: arn('task-definition/web:1'),
              capacityProviderStrategy: [{ capacityProvider: 'FARGATE' }],
              platformVersion: '1.4.0',
              networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-a'], securityGroups: ['sg-a'], assignPublicIp: 'ENABLED' } },
            },
          ],
        }),
      ],
    });
    ecs.on(DescribeTaskDefinitionCommand).resolves({
      taskDefinition: definition('web', 1, {
        containerDefinitions: [
          { name: 'app', image: 'app', logConfiguration: { logDriver: 'awslogs' }, portMappings: [{ containerPort: 8080 }] },
        ],
      }),
    });
    expect(await factsById(serviceCollector, 'network', 'fargate', 'containerPorts')).toEqual({
      'shop/blue': {
        network: known({ assignPublicIp: true, subnetIds: ['subnet-a'], groupIds: ['sg-a'] }),
        fargate: known({ version: '1.4.0', family: 'LINUX' }),
        containerPorts: known([{ protocol: 'tcp', from: 8080, to: 8080 }]),
      },
    });
    expect(await factsById(clusterCollector, 'execServices')).toEqual({
      shop: { execServices: known([{ name: 'shop/blue', usesAwslogs: true }]) },
    });
  });

  test('have ports that Network Load Balancers use', async () => {
    ecs.on(ListServicesCommand).resolves({ serviceArns: [arn('service/shop/web')] });
    ecs.on(DescribeServicesCommand).resolves({
      services: [
        service('web', {
          loadBalancers: [
            { targetGroupArn: 'application', containerPort: 8080 },
            { targetGroupArn: 'network', containerPort: 8443 },
            { targetGroupArn: 'unknown', containerPort: 9000 },
          ],
          taskSets: [
            {
              id: 'ts-1',
              taskSetArn: arn('task-set/shop/web/ts-1'),
              loadBalancers: [{ targetGroupArn: 'network', containerPort: 8443 }],
            },
          ],
        }),
      ],
    });
    elb.on(DescribeTargetGroupsCommand).resolves({
      TargetGroups: [
        { TargetGroupArn: 'application', Protocol: 'HTTP' },
        { TargetGroupArn: 'network', Protocol: 'TCP' },
      ],
    });
    expect(await factsById(serviceCollector, 'networkLoadBalancerPorts')).toEqual({
      'shop/web': { networkLoadBalancerPorts: known([8443, 9000]) },
    });
  });

  test('task sets come with their services', async () => {
    ecs.on(ListServicesCommand).resolves({ serviceArns: [arn('service/shop/blue')] });
    ecs.on(DescribeServicesCommand).resolves({
      services: [service('blue', { taskSets: [{ id: 'ts-1', taskSetArn: arn('task-set/shop/blue/ts-1'), status: 'PRIMARY' }] })],
    });
    expect(await factsById(taskSetCollector, 'status', 'network')).toEqual({
      'shop/blue/ts-1': { status: known('PRIMARY'), network: absent() },
    });
  });
});

test('capacity providers of AWS Fargate and inactive ones are left out', async () => {
  ecs.on(DescribeCapacityProvidersCommand).resolves({
    capacityProviders: [
      { name: 'FARGATE', capacityProviderArn: arn('capacity-provider/FARGATE') },
      {
        name: 'old',
        capacityProviderArn: arn('capacity-provider/old'),
        status: 'INACTIVE',
        autoScalingGroupProvider: { autoScalingGroupArn: 'arn' },
      },
      { name: 'hosts', capacityProviderArn: arn('capacity-provider/hosts'), autoScalingGroupProvider: { autoScalingGroupArn: 'arn' } },
      { name: 'managed', capacityProviderArn: arn('capacity-provider/managed'), managedInstancesProvider: {} },
    ],
  });
  expect(await factsById(capacityProviderCollector, 'autoScaling')).toEqual({
    hosts: { autoScaling: known({ terminationProtection: 'DISABLED', scaling: 'DISABLED', draining: 'DISABLED' }) },
    managed: { autoScaling: absent() },
  });
});
