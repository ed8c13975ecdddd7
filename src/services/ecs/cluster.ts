import type { Cluster, Task } from '@aws-sdk/client-ecs';
import { defineCollector, type SharedRead } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { fromListing, listingFrom, shared } from '../../core/fact-reads.ts';
import { resourceKey } from '../kms/resource-key.ts';
import { ecs } from './clients.ts';
import { groupByKey } from '../shared/lookup.ts';
import { type Definitions, definitions } from './definitions.ts';
import type { ExecConfiguration, ExecService } from './facts.ts';
import { clusters, idOf, type ListedService, nameIn, services, tagsOfEcs } from './shared-reads.ts';
import { standaloneTasks } from './standalone-tasks.ts';

/** Returns whether a container of a task definition sends its logs to CloudWatch Logs. */
const usesAwslogs = (found: Definitions | undefined, arn = ''): boolean =>
  found?.byArn.get(arn)?.containers.some(({ logDriver }) => logDriver === 'awslogs') === true;

/** Services that allow ECS Exec, by cluster ARN. */
const execServices: SharedRead<ReadonlyMap<string, readonly ExecService[]>> = {
  name: 'ecs:DescribeServices with ECS Exec',
  scope: 'regional',
  apiCalls: definitions.apiCalls,
  notConfiguredErrorCodes: [],
  load: async (_aws, _scope, shared) => {
    const found = await shared(definitions);
    const allowing = ((await shared(services)) ?? []).filter(({ enableExecuteCommand }) => enableExecuteCommand === true);
    const described = (service: ListedService) => ({ name: idOf(service), usesAwslogs: usesAwslogs(found, service.taskDefinition) });
    return groupByKey(allowing.map((service) => [service.clusterArn ?? '', described(service)] as const));
  },
};

/** Standalone tasks that allow ECS Exec, by cluster ARN. */
const execTasks: SharedRead<ReadonlyMap<string, readonly ExecService[]>> = {
  name: 'ecs:DescribeTasks with ECS Exec',
  scope: 'regional',
  apiCalls: definitions.apiCalls,
  notConfiguredErrorCodes: [],
  load: async (_aws, _scope, shared) => {
    const found = await shared(definitions);
    const allowing = ((await shared(standaloneTasks)) ?? []).filter(({ enableExecuteCommand }) => enableExecuteCommand === true);
    const described = ({ taskDefinitionArn: arn }: Task) => ({ name: `task of ${nameIn(arn)}`, usesAwslogs: usesAwslogs(found, arn) });
    const byCluster = Map.groupBy(allowing, ({ clusterArn = '' }) => clusterArn);
    // Tasks of one definition differ only in their IDs.
    return new Map(
      [...byCluster].map(([cluster, tasks]) => [
        cluster,
        [...new Map(tasks.map((task) => [task.taskDefinitionArn, described(task)])).values()],
      ]),
    );
  },
};

const describeClusters = ecs.action('DescribeClusters');

/** Clusters of a Region. */
export const clusterCollector = defineCollector<'AWS::ECS::Cluster', Cluster>({
  type: 'AWS::ECS::Cluster',
  service: 'ecs',
  scope: 'regional',
  list: listingFrom(clusters, (items) =>
    items.flatMap((raw) =>
      raw.clusterName === undefined || raw.clusterArn === undefined
        ? []
        : [{ id: raw.clusterName, arn: raw.clusterArn, tags: tagsOfEcs(raw.tags), raw }],
    ),
  ),
  facts: {
    status: fromListing(({ status }) => status ?? notReported('the response does not contain the status', describeClusters)),
    containerInsights: fromListing(({ settings }) =>
      settings === undefined
        ? notReported('the response does not contain settings', describeClusters)
        : settings.find(({ name }) => name === 'containerInsights')?.value,
    ),
    exec: fromListing(execOf),
    fargateStorageKey: resourceKey(
      ({ configuration }) => configuration?.managedStorageConfiguration?.fargateEphemeralStorageKmsKeyId || undefined,
    ),
    managedStorageKey: resourceKey(({ configuration }) => configuration?.managedStorageConfiguration?.kmsKeyId || undefined),
    execServices: shared(execServices, (byCluster, { arn }) => byCluster?.get(arn) ?? []),
    execTasks: shared(execTasks, (byCluster, { arn }) => byCluster?.get(arn) ?? []),
  },
});

/** A missing configuration means the default. https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExecuteCommandConfiguration.html */
function execOf({ configuration }: Cluster): ExecConfiguration {
  const { logging = 'DEFAULT', kmsKeyId: key, logConfiguration } = configuration?.executeCommandConfiguration ?? {};
  const target = logConfiguration?.cloudWatchLogGroupName ?? logConfiguration?.s3BucketName;
  return { logging, ...(target ? { target } : {}), ...(key ? { key } : {}) };
}
