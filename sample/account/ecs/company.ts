import type { ContainerDefinition, Service, TaskDefinition } from '@aws-sdk/client-ecs';
import { company } from '../company.ts';
import { groupArns } from '../elb/company.ts';
import { groups, subnets } from '../vpc/network.ts';
import { type ClusterSpec, type EcsResources, ecsArn } from './ecs.ts';

const [ireland, , virginia] = company.regions;
const { accountId } = company;

const role = (name: string) => `arn:aws:iam::${accountId}:role/${name}`;
const definitionArn = (region: string, revision: string) => ecsArn(region, `task-definition/${revision}`);
const tags = (team: string) => [{ key: 'team', value: team }];

const container = (more: ContainerDefinition): ContainerDefinition => ({
  essential: true,
  user: '1000:1000',
  readonlyRootFilesystem: true,
  portMappings: [{ containerPort: 8080, protocol: 'tcp' }],
  environment: [{ name: 'STAGE', value: 'prod' }],
  logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-group': '/ecs/storefront', mode: 'non-blocking' } },
  ...more,
});
const definition = (region: string, family: string, revision: number, more: TaskDefinition): TaskDefinition => ({
  family,
  revision,
  taskDefinitionArn: definitionArn(region, `${family}:${revision}`),
  status: 'ACTIVE',
  networkMode: 'awsvpc',
  volumes: [],
  ...more,
});
const vpc = (subnetIds: readonly string[], groupId: string, assignPublicIp: 'ENABLED' | 'DISABLED') => ({
  awsvpcConfiguration: { subnets: [...subnetIds], securityGroups: [groupId], assignPublicIp },
});

/** The Cloud Map service in which a service registers its tasks, for API Gateway. */
export const cloudMapService = `arn:aws:servicediscovery:${ireland}:${accountId}:service/srv-storefrontweb01`;

const web: Partial<Service> = {
  serviceName: 'web',
  launchType: 'FARGATE',
  platformVersion: 'LATEST',
  platformFamily: 'Linux',
  taskDefinition: definitionArn(ireland, 'web:12'),
  networkConfiguration: vpc([subnets.appA, subnets.appB], groups.app, 'DISABLED'),
  loadBalancers: [{ targetGroupArn: groupArns.storefront, containerName: 'web', containerPort: 8080 }],
  serviceRegistries: [{ registryArn: cloudMapService, containerName: 'web', containerPort: 8080 }],
  enableExecuteCommand: true,
  tags: tags('web'),
};

const clusters: readonly ClusterSpec[] = [
  {
    name: 'storefront',
    region: ireland,
    cluster: {
      settings: [{ name: 'containerInsights', value: 'enhanced' }],
      configuration: {
        managedStorageConfiguration: {
          fargateEphemeralStorageKmsKeyId: `arn:aws:kms:${ireland}:${accountId}:key/9e4d2a70-1c5b-4f38-b6a9-0d7c81e3f254`,
        },
        executeCommandConfiguration: {
          kmsKeyId: `arn:aws:kms:${ireland}:${accountId}:key/9e4d2a70-1c5b-4f38-b6a9-0d7c81e3f254`,
          logging: 'OVERRIDE',
          logConfiguration: { cloudWatchLogGroupName: '/ecs/sessions', cloudWatchEncryptionEnabled: true },
        },
      },
      tags: tags('web'),
    },
    services: [
      web,
      {
        serviceName: 'checkout',
        deploymentController: { type: 'EXTERNAL' },
        taskSets: [
          {
            id: 'ecs-svc/1111111111111111111',
            taskSetArn: ecsArn(ireland, 'task-set/storefront/checkout/ecs-svc/1111111111111111111'),
            status: 'PRIMARY',
            launchType: 'FARGATE',
            taskDefinition: definitionArn(ireland, 'web:12'),
            networkConfiguration: vpc([subnets.appA], groups.app, 'DISABLED'),
          },
        ],
      },
      { serviceName: 'agent', launchType: 'EC2', schedulingStrategy: 'DAEMON', taskDefinition: definitionArn(ireland, 'agent:5') },
    ],
  },
  {
    name: 'batch',
    region: virginia,
    cluster: {
      settings: [{ name: 'containerInsights', value: 'disabled' }],
      configuration: {
        managedStorageConfiguration: {
          fargateEphemeralStorageKmsKeyId: `arn:aws:kms:${virginia}:${accountId}:key/00000000-dead-4000-8000-000000000000`,
        },
      },
    },
    services: [
      {
        serviceName: 'scraper',
        launchType: 'FARGATE',
        platformVersion: '1.3.0',
        platformFamily: 'Linux',
        taskDefinition: definitionArn(virginia, 'scraper:3'),
        networkConfiguration: vpc([subnets.usA], groups.usOpen, 'ENABLED'),
        loadBalancers: [{ targetGroupArn: groupArns.scraper, containerName: 'cache', containerPort: 6379 }],
        enableExecuteCommand: true,
      },
      {
        serviceName: 'canary',
        deploymentController: { type: 'EXTERNAL' },
        taskSets: [
          {
            id: 'ecs-svc/2222222222222222222',
            taskSetArn: ecsArn(virginia, 'task-set/batch/canary/ecs-svc/2222222222222222222'),
            status: 'ACTIVE',
            launchType: 'FARGATE',
            taskDefinition: definitionArn(virginia, 'scraper:3'),
            networkConfiguration: vpc([subnets.usA], groups.usOpen, 'ENABLED'),
          },
        ],
      },
    ],
  },
  {
    name: 'old-tests',
    region: virginia,
    cluster: {},
    services: [],
    tasks: [
      {
        taskArn: ecsArn(virginia, 'task/old-tests/3333333333333333'),
        clusterArn: ecsArn(virginia, 'cluster/old-tests'),
        group: 'family:scraper',
        lastStatus: 'RUNNING',
        taskDefinitionArn: definitionArn(virginia, 'scraper:3'),
      },
    ],
  },
];

const definitions = {
  [ireland]: [
    definition(ireland, 'web', 12, {
      taskRoleArn: role('orders-functions'),
      executionRoleArn: role('payments-webhook'),
      containerDefinitions: [container({ name: 'web', image: `${accountId}.dkr.ecr.${ireland}.amazonaws.com/storefront:2026.11.1` })],
      volumes: [{ name: 'assets', efsVolumeConfiguration: { fileSystemId: 'fs-0a1b2c3d4e5f60718', transitEncryption: 'ENABLED' } }],
    }),
    definition(ireland, 'agent', 5, {
      networkMode: 'host',
      pidMode: 'host',
      containerDefinitions: [
        container({
          name: 'agent',
          image: 'public.ecr.aws/datadog/agent:7.60.0',
          privileged: true,
          user: 'root',
          readonlyRootFilesystem: false,
          mountPoints: [{ sourceVolume: 'docker', containerPath: '/var/run/docker.sock', readOnly: true }],
          logConfiguration: undefined,
        }),
      ],
      volumes: [{ name: 'docker', host: { sourcePath: '/var/run/docker.sock' } }],
    }),
  ],
  [virginia]: [
    definition(virginia, 'scraper', 3, {
      taskRoleArn: role('analytics-loader'),
      executionRoleArn: role('analytics-loader'),
      containerDefinitions: [
        container({
          name: 'scraper',
          image: 'python',
          user: undefined,
          environment: [{ name: 'DB_PASSWORD', value: 'Summer2023!' }],
          mountPoints: [{ sourceVolume: 'cache', containerPath: '/cache' }],
        }),
      ],
      volumes: [
        { name: 'cache', host: { sourcePath: '/opt/cache' } },
        { name: 'pages', efsVolumeConfiguration: { fileSystemId: 'fs-0b1c2d3e4f5061728' } },
      ],
    }),
  ],
};

/** Containers of the company: the shop on AWS Fargate, and experiments in another Region. */
export const sampleEcs: EcsResources = {
  clusters,
  definitions,
  capacityProviders: {
    [ireland]: [
      {
        name: 'storefront-hosts',
        capacityProviderArn: ecsArn(ireland, 'capacity-provider/storefront-hosts'),
        status: 'ACTIVE',
        autoScalingGroupProvider: {
          autoScalingGroupArn: `arn:aws:autoscaling:${ireland}:${accountId}:autoScalingGroup:1:autoScalingGroupName/storefront-hosts`,
          managedScaling: { status: 'ENABLED', targetCapacity: 100 },
          managedTerminationProtection: 'ENABLED',
        },
      },
    ],
    [virginia]: [
      {
        name: 'batch-hosts',
        capacityProviderArn: ecsArn(virginia, 'capacity-provider/batch-hosts'),
        status: 'ACTIVE',
        autoScalingGroupProvider: {
          autoScalingGroupArn: `arn:aws:autoscaling:${virginia}:${accountId}:autoScalingGroup:2:autoScalingGroupName/batch-hosts`,
          managedScaling: { status: 'DISABLED' },
          managedTerminationProtection: 'DISABLED',
        },
      },
    ],
  },
};

/** Many services and task definitions in one cluster of each Region, alike in every run. */
export const generateEcs = (count: number, regions: readonly string[] = company.regions): EcsResources => {
  const shares = regions.map((region, index) => ({
    region,
    names: Array.from({ length: Math.ceil((count - index) / regions.length) }, (_, number) => `web-${String(number).padStart(6, '0')}`),
  }));
  return {
    clusters: shares.map(({ region, names }) => ({
      name: 'main',
      region,
      cluster: {},
      services: names.map((serviceName) => ({ ...web, serviceName, taskDefinition: definitionArn(region, `${serviceName}:1`) })),
    })),
    definitions: Object.fromEntries(
      shares.map(({ region, names }) => [
        region,
        names.map((name) => definition(region, name, 1, { containerDefinitions: [container({ name, image: 'nginx:1.29' })] })),
      ]),
    ),
    capacityProviders: {},
  };
};
