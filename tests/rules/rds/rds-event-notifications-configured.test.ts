import { rdsEventNotificationsConfigured } from '../../../rules/rds/rds-event-notifications-configured.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsEventNotificationsConfigured, {
  base: {
    rdsDatabases: { instances: 3, clusters: 1 },
    rdsEventSubscriptions: [{ id: 'everything', enabled: true, status: 'active' }],
  },
  pass: [
    { name: 'passes with one subscription to everything' },
    {
      name: 'passes with one subscription for each type',
      facts: {
        rdsEventSubscriptions: [
          { id: 'clusters', enabled: true, status: 'active', sourceType: 'db-cluster', categories: ['maintenance', 'failure', 'failover'] },
          { id: 'instances', enabled: true, status: 'active', sourceType: 'db-instance' },
          { id: 'parameters', enabled: true, status: 'active', sourceType: 'db-parameter-group', categories: ['configuration change'] },
          {
            id: 'groups',
            enabled: true,
            status: 'active',
            sourceType: 'db-security-group',
            categories: ['configuration change', 'failure'],
          },
        ],
      },
    },
    {
      name: 'passes without cluster events when there are no clusters',
      facts: {
        rdsDatabases: { instances: 1, clusters: 0 },
        rdsEventSubscriptions: [
          { id: 'maintenance', enabled: true, sourceType: 'db-instance', categories: ['maintenance', 'failure'] },
          { id: 'changes', enabled: true, categories: ['configuration change', 'failure'] },
        ],
      },
    },
  ],
  fail: [
    {
      name: 'fails without subscriptions',
      facts: { rdsEventSubscriptions: [] },
      evidence: {
        events: [
          'db-cluster failure',
          'db-cluster maintenance',
          'db-instance configuration change',
          'db-instance failure',
          'db-instance maintenance',
          'db-parameter-group configuration change',
          'db-security-group configuration change',
          'db-security-group failure',
        ],
      },
    },
    {
      name: 'fails when the subscription is disabled',
      facts: { rdsEventSubscriptions: [{ id: 'everything', enabled: false, status: 'active' }] },
    },
    {
      name: 'fails when the topic was deleted',
      facts: { rdsEventSubscriptions: [{ id: 'everything', enabled: true, status: 'topic-not-exist' }] },
    },
    {
      name: 'fails when the subscription covers only some sources',
      facts: { rdsEventSubscriptions: [{ id: 'orders', enabled: true, status: 'active', sourceIds: ['orders'] }] },
    },
    {
      name: 'fails when a category is missing',
      facts: {
        rdsEventSubscriptions: [
          { id: 'some', enabled: true, status: 'active', categories: ['failure', 'configuration change'] },
          { id: 'instances', enabled: true, status: 'active', sourceType: 'db-instance', categories: ['maintenance'] },
        ],
      },
      evidence: { events: ['db-cluster maintenance'] },
    },
  ],
  notApplicable: [
    { name: 'skips a Region without databases', facts: { rdsDatabases: { instances: 0, clusters: 0 }, rdsEventSubscriptions: [] } },
  ],
});
