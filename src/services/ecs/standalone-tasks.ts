import type { Task } from '@aws-sdk/client-ecs';
import type { Aws, SharedRead } from '../../core/collector.ts';
import { apiCalls } from '../../core/fact-reads.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { mapConcurrently } from '../../util/concurrency.ts';
import { ecs } from './clients.ts';
import { clusters, type ListedService, servicesByCluster } from './shared-reads.ts';

const TASKS_PER_PAGE = 100;

/** Running tasks that no service started. If services account for all running tasks of a cluster, no call is made. */
export const standaloneTasks: SharedRead<readonly Task[]> = {
  name: 'ecs:DescribeTasks',
  scope: 'regional',
  apiCalls: [...servicesByCluster.apiCalls, apiCalls(ecs, 'ListTasks', 'DescribeTasks')],
  notConfiguredErrorCodes: [],
  load: async (aws, _scope, shared) => {
    const services = (await shared(servicesByCluster)) ?? new Map<string, readonly ListedService[]>();
    const startedByServices = (cluster: string) =>
      (services.get(cluster) ?? []).reduce((sum, { runningCount = 0 }) => sum + runningCount, 0);
    const arns = ((await shared(clusters)) ?? []).flatMap(({ clusterArn = '', runningTasksCount = 0 }) =>
      runningTasksCount > startedByServices(clusterArn) ? [clusterArn] : [],
    );
    const tasks = (await mapConcurrently(arns, (cluster) => tasksOf(aws, cluster))).flat();
    return tasks.filter(({ group }) => group?.startsWith('service:') !== true);
  },
};

/** Returns the running tasks of a cluster; none if the cluster was deleted during the run. */
async function tasksOf(aws: Aws, cluster: string): Promise<readonly Task[]> {
  const found: Task[] = [];
  try {
    const input = { cluster, desiredStatus: 'RUNNING', maxResults: TASKS_PER_PAGE } as const;
    for await (const { taskArns = [] } of aws.pages(ecs, 'ListTasks', { input, token: 'nextToken' })) {
      if (taskArns.length === 0) continue;
      const { tasks = [] } = await aws.call(ecs, 'DescribeTasks', { cluster, tasks: taskArns });
      found.push(...tasks);
    }
  } catch (error) {
    if (!(error instanceof ReadFailure) || error.code !== 'ClusterNotFoundException') throw error;
  }
  return found;
}
