import {
  DescribeClustersCommand,
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  DescribeTasksCommand,
  ECSClient,
  ListServicesCommand,
  ListTaskDefinitionFamiliesCommand,
  ListTasksCommand,
} from '@aws-sdk/client-ecs';
import { mockClient } from 'aws-sdk-client-mock';
import { known } from '../../../src/core/fact.ts';
import { taskDefinitionCollector } from '../../../src/services/ecs/task-definition.ts';
import { collect, factsById } from '../../support/collect.ts';
import { arn, awsError, cluster, definition, respondWithEmptyCluster, service } from '../../support/resources/ecs-responses.ts';

const ecs = mockClient(ECSClient);

beforeEach(() => {
  respondWithEmptyCluster(ecs);
});

describe('task definitions', () => {
  test('are the latest revision of each family and other revisions in use', async () => {
    ecs.on(ListTaskDefinitionFamiliesCommand).resolves({ families: ['web', 'gone'] });
    ecs.on(ListServicesCommand).resolves({ serviceArns: [arn('service/shop/web')] });
    ecs.on(DescribeServicesCommand).resolves({
      services: [
        service('web', { taskDefinition: arn('task-definition/web:7'), deployments: [{ taskDefinition: arn('task-definition/web:8') }] }),
      ],
    });
    ecs
      .on(DescribeTaskDefinitionCommand, { taskDefinition: 'web' })
      .resolves({ taskDefinition: definition('web', 8), tags: [{ key: 'team', value: 'web' }] })
      .on(DescribeTaskDefinitionCommand, { taskDefinition: arn('task-definition/web:7') })
      .resolves({ taskDefinition: definition('web', 7) })
      .on(DescribeTaskDefinitionCommand, { taskDefinition: 'gone' })
      .rejects(awsError('ClientException'));
    expect(await factsById(taskDefinitionCollector, 'usedBy')).toEqual({
      'web:7': { usedBy: known(['shop/web']) },
      'web:8': { usedBy: known(['shop/web']) },
    });
    expect(ecs.commandCalls(DescribeTaskDefinitionCommand)).toHaveLength(3);
  });

  test('of standalone tasks are read only in clusters that have some', async () => {
    ecs.on(DescribeClustersCommand).resolves({
      clusters: [cluster('shop', { runningTasksCount: 2 }), cluster('jobs', { runningTasksCount: 2 })],
    });
    ecs.on(ListServicesCommand).resolves({ serviceArns: [arn('service/shop/web')] });
    ecs.on(ListServicesCommand, { cluster: arn('cluster/jobs') }).resolves({ serviceArns: [] });
    ecs.on(DescribeServicesCommand).resolves({
      services: [service('web', { taskDefinition: arn('task-definition/web:1'), runningCount: 2 })],
    });
    ecs.on(ListTasksCommand).resolves({ taskArns: [arn('task/jobs/1'), arn('task/jobs/2')] });
    ecs.on(DescribeTasksCommand).resolves({
      tasks: [
        {
          taskArn: arn('task/jobs/1'),
          clusterArn: arn('cluster/jobs'),
          group: 'family:job',
          taskDefinitionArn: arn('task-definition/job:2'),
        },
        { taskArn: arn('task/jobs/2'), clusterArn: arn('cluster/jobs'), group: 'service:x', taskDefinitionArn: arn('task-definition/x:9') },
      ],
    });
    ecs
      .on(DescribeTaskDefinitionCommand, { taskDefinition: arn('task-definition/job:2') })
      .resolves({ taskDefinition: definition('job', 2) })
      .on(DescribeTaskDefinitionCommand, { taskDefinition: arn('task-definition/web:1') })
      .resolves({ taskDefinition: definition('web', 1) });
    expect(await factsById(taskDefinitionCollector, 'usedBy')).toEqual({
      'job:2': { usedBy: known(['standalone tasks in jobs']) },
      'web:1': { usedBy: known(['shop/web']) },
    });
    expect(ecs.commandCalls(ListTasksCommand)).toHaveLength(1);
  });

  test('are listed even if standalone tasks cannot be read, which is an error', async () => {
    ecs.on(DescribeClustersCommand).resolves({ clusters: [cluster('shop', { runningTasksCount: 1 })] });
    ecs.on(ListTasksCommand).rejects(awsError('AccessDeniedException'));
    ecs.on(ListTaskDefinitionFamiliesCommand).resolves({ families: ['web'] });
    ecs.on(DescribeTaskDefinitionCommand).resolves({ taskDefinition: definition('web', 1) });
    const { resources, listingErrors } = await collect(taskDefinitionCollector, { facts: ['usedBy'] });
    expect(resources.map(({ id }) => id)).toEqual(['web:1']);
    expect(listingErrors).toMatchObject([{ collectionError: { kind: 'denied', action: 'ecs:ListTasks' } }]);
  });

  test('without containers are unreadable', async () => {
    ecs.on(ListTaskDefinitionFamiliesCommand).resolves({ families: ['web'] });
    ecs.on(DescribeTaskDefinitionCommand).resolves({ taskDefinition: definition('web', 1, { containerDefinitions: [] }) });
    expect(await factsById(taskDefinitionCollector, 'containers')).toMatchObject({
      'web:1': { containers: { state: 'unreadable', collectionError: { action: 'ecs:DescribeTaskDefinition' } } },
    });
  });

  test('beyond the limit are reported', async () => {
    const families = Array.from({ length: 10_001 }, (_, index) => `family-${index}`);
    ecs.on(ListTaskDefinitionFamiliesCommand).resolves({ families });
    ecs.on(DescribeTaskDefinitionCommand).resolves({ taskDefinition: definition('same', 1) });
    const { resources, listingErrors } = await collect(taskDefinitionCollector, { facts: ['containers'] });
    expect(resources).toHaveLength(1);
    expect(listingErrors).toMatchObject([{ collectionError: { kind: 'not-reported', message: expect.stringContaining('first 10000') } }]);
  });

  test('contain no values, but their credentials are found', async () => {
    const text = 'x'.repeat(65_536);
    ecs.on(ListTaskDefinitionFamiliesCommand).resolves({ families: ['web'] });
    ecs.on(DescribeTaskDefinitionCommand).resolves({
      taskDefinition: definition('web', 1, {
        runtimePlatform: { operatingSystemFamily: 'LINUX' },
        containerDefinitions: [
          {
            name: 'app',
            image: 'app:1',
            user: '',
            environment: [
              { name: 'DB_PASSWORD', value: 'Summer2023!' },
              { name: 'AWS_ACCESS_KEY_ID', value: 'any' },
              { name: 'DB_SECRET', value: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db' },
              { name: 'BLOB', value: text },
            ],
            secrets: [{ name: 'API_TOKEN', valueFrom: 'arn:aws:ssm:eu-west-1:111122223333:parameter/token' }],
            command: ['run', '--password=Winter2024!'],
            dockerLabels: { 'api-key': 'AKIAIOSFODNN7EXAMPLE' },
            logConfiguration: { logDriver: 'awsfirelens', options: { apikey: '0123456789abcdef0123456789abcdef' } },
            linuxParameters: { capabilities: { add: ['CAP_SYS_ADMIN' as 'SYS_ADMIN', 'CHOWN'] } },
            healthCheck: { command: ['CMD-SHELL', 'curl http://probe:Autumn2025!@localhost/health'] },
            mountPoints: [{ sourceVolume: 'scratch', containerPath: '/scratch' }],
            portMappings: [{ containerPortRange: '8000-8010' }, { containerPort: 53, protocol: 'udp' }, {}],
          },
        ],
        volumes: [
          { name: 'scratch', host: {} },
          { name: 'unused', host: { sourcePath: '/etc' } },
          { name: 'share', dockerVolumeConfiguration: { driverOpts: { password: 'Spring2026!' } } },
          { name: 'data', efsVolumeConfiguration: { fileSystemId: 'fs-1' } },
        ],
      }),
    });
    const found = (await factsById(taskDefinitionCollector, 'containers', 'secrets', 'hostVolumes', 'efsVolumes'))['web:1'];
    expect(found).toEqual({
      containers: known([
        {
          name: 'app',
          image: 'app:1',
          privileged: false,
          readonlyRoot: false,
          addedCapabilities: ['SYS_ADMIN', 'CHOWN'],
          logDriver: 'awsfirelens',
          routesLogs: false,
        },
      ]),
      secrets: known([
        { where: 'app, variable DB_PASSWORD', detector: 'password or token' },
        { where: 'app, variable AWS_ACCESS_KEY_ID', detector: 'AWS credential' },
        { where: 'app, command', detector: 'password or token' },
        { where: 'app, health check', detector: 'password in a URL' },
        { where: 'app, label api-key', detector: 'AWS access key' },
        { where: 'app, log option apikey', detector: 'password or token' },
        { where: 'volume share, driver option password', detector: 'password or token' },
      ]),
      hostVolumes: known([{ name: 'scratch' }]),
      efsVolumes: known([{ name: 'data', encryptedInTransit: false }]),
    });
    expect(JSON.stringify(found)).not.toContain('Summer2023');
  });
});
