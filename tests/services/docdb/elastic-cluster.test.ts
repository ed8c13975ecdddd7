import { DocDBElasticClient, GetClusterCommand, ListClustersCommand } from '@aws-sdk/client-docdb-elastic';
import { mockClient } from 'aws-sdk-client-mock';
import { elasticClusterCollector } from '../../../src/services/docdb/elastic-cluster.ts';
import { known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const elastic = mockClient(DocDBElasticClient);
beforeEach(() => elastic.reset());

const arnOf = (id: string) => `arn:aws:docdb-elastic:eu-west-1:111122223333:cluster/${id}`;
const listed = (id: string) => ({ clusterArn: arnOf(id), clusterName: `name-${id}`, status: 'ACTIVE' as const });

test('describes each cluster once; a deleted one is left out', async () => {
  elastic
    .on(ListClustersCommand)
    .resolves({ clusters: [listed('a'), listed('gone')], nextToken: 'next' })
    .on(ListClustersCommand, { nextToken: 'next' })
    .resolves({ clusters: [listed('b')] });
  elastic
    .on(GetClusterCommand, { clusterArn: arnOf('a') })
    .resolves({ cluster: { backupRetentionPeriod: 7, authType: 'SECRET_ARN' } as never })
    .on(GetClusterCommand, { clusterArn: arnOf('b') })
    .resolves({ cluster: {} as never })
    .on(GetClusterCommand, { clusterArn: arnOf('gone') })
    .rejects(Object.assign(new Error('gone'), { name: 'ResourceNotFoundException', $metadata: { httpStatusCode: 404 } }));
  const { resources } = await collect(elasticClusterCollector, { facts: ['backupRetentionDays', 'authType'] });
  expect(resources).toMatchObject([
    { id: 'a', name: 'name-a', facts: { backupRetentionDays: known(7), authType: known('SECRET_ARN') } },
    { id: 'b', facts: { backupRetentionDays: { state: 'unreadable', collectionError: { kind: 'not-reported' } } } },
  ]);
});
