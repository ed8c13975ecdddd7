import {
  DescribeDBClustersCommand,
  DescribeDBInstancesCommand,
  DescribeDBProxiesCommand,
  DescribeEventSubscriptionsCommand,
  RDSClient,
} from '@aws-sdk/client-rds';
import { mockClient } from 'aws-sdk-client-mock';
import { regionalAccountCollector } from '../../../src/services/index.ts';
import { dbProxyCollector } from '../../../src/services/rds/db-proxy.ts';
import { known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const rds = mockClient(RDSClient);
beforeEach(() => rds.reset());

test('counts databases, and keeps the filters of event subscriptions', async () => {
  rds.on(DescribeDBInstancesCommand).resolves({ DBInstances: [{ Engine: 'mysql' }, { Engine: 'docdb' }, { Engine: 'aurora-mysql' }] });
  rds.on(DescribeDBClustersCommand).resolves({ DBClusters: [{ Engine: 'aurora-mysql' }, { Engine: 'neptune' }] });
  rds.on(DescribeEventSubscriptionsCommand).resolves({
    EventSubscriptionsList: [
      { CustSubscriptionId: 'all', Enabled: true, Status: 'active', SourceIdsList: [], EventCategoriesList: [] },
      {
        CustSubscriptionId: 'orders',
        Enabled: false,
        Status: 'topic-not-exist',
        SourceType: 'db-instance',
        SourceIdsList: ['orders'],
        EventCategoriesList: ['failure'],
      },
    ],
  });
  const { resources } = await collect(regionalAccountCollector, { facts: ['rdsDatabases', 'rdsEventSubscriptions'] });
  expect(resources).toMatchObject([{ type: 'AWS::::Account', region: 'eu-west-1' }]);
  expect(resources[0]?.facts).toEqual({
    rdsDatabases: known({ instances: 2, clusters: 1 }),
    rdsEventSubscriptions: known([
      { id: 'all', enabled: true, status: 'active' },
      {
        id: 'orders',
        enabled: false,
        status: 'topic-not-exist',
        sourceType: 'db-instance',
        sourceIds: ['orders'],
        categories: ['failure'],
      },
    ]),
  });
});

test('lists proxies', async () => {
  const proxy = (name: string, more = {}) => ({
    DBProxyName: name,
    DBProxyArn: `arn:aws:rds:eu-west-1:111122223333:db-proxy:${name}`,
    ...more,
  });
  rds.on(DescribeDBProxiesCommand).resolves({ DBProxies: [proxy('a', { RequireTLS: false }), proxy('b')] });
  const { resources } = await collect(dbProxyCollector);
  expect(resources).toMatchObject([
    { id: 'a', facts: { requireTls: known(false) } },
    { id: 'b', facts: { requireTls: { state: 'unreadable', collectionError: { kind: 'not-reported', action: 'rds:DescribeDBProxies' } } } },
  ]);
});
