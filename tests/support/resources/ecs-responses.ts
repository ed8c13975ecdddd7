import {
  DescribeClustersCommand,
  type ECSClient,
  ListClustersCommand,
  ListServicesCommand,
  ListTaskDefinitionFamiliesCommand,
  type TaskDefinition,
} from '@aws-sdk/client-ecs';
import type { AwsClientStub } from 'aws-sdk-client-mock';

/** ARN of a resource in the account. */
export const arn = (resource: string) => `arn:aws:ecs:eu-west-1:111122223333:${resource}`;
/** An error response of AWS. */
export const awsError = (name: string) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: 400 } });
/** A cluster in the response of DescribeClusters. */
export const cluster = (clusterName: string, more: object = {}) => ({
  clusterName,
  clusterArn: arn(`cluster/${clusterName}`),
  status: 'ACTIVE',
  ...more,
});
/** A service of the cluster `shop` in the response of DescribeServices. */
export const service = (serviceName: string, more: object = {}) => ({
  serviceName,
  serviceArn: arn(`service/shop/${serviceName}`),
  clusterArn: arn('cluster/shop'),
  status: 'ACTIVE',
  ...more,
});
/** A task definition with one container. */
export const definition = (family: string, revision: number, more: TaskDefinition = {}): TaskDefinition => ({
  family,
  revision,
  taskDefinitionArn: arn(`task-definition/${family}:${revision}`),
  containerDefinitions: [{ name: 'app', image: 'app:1' }],
  ...more,
});

/** Resets the client. It then lists the cluster `shop` without services and task definitions. */
export function respondWithEmptyCluster(ecs: AwsClientStub<ECSClient>): void {
  ecs.reset();
  ecs.on(ListClustersCommand).resolves({ clusterArns: [arn('cluster/shop')] });
  ecs.on(DescribeClustersCommand).resolves({ clusters: [cluster('shop', { settings: [] })] });
  ecs.on(ListServicesCommand).resolves({ serviceArns: [] });
  ecs.on(ListTaskDefinitionFamiliesCommand).resolves({ families: [] });
}
