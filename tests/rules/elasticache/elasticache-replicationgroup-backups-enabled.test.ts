import { elasticacheBackupsEnabledRules } from '../../../rules/elasticache/elasticache-replicationgroup-backups-enabled.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

const off = { snapshotRetentionDays: 0 };

testRuleFamily(elasticacheBackupsEnabledRules, {
  base: { snapshotRetentionDays: 7, engineName: 'valkey', nodeType: 'cache.r7g.large' },
  pass: [
    { name: 'passes with backups', message: 'kept', evidence: { days: 7 } },
    { name: 'passes with backups of one day', facts: { snapshotRetentionDays: 1 } },
    { name: 'passes with backups of the named node', facts: { ...off, memberSnapshotRetentionDays: 3 }, evidence: { days: 3 } },
    { name: 'passes with backups of a month', facts: { snapshotRetentionDays: 30 }, params: { minRetentionDays: 14 } },
    {
      name: 'passes with backups of a month of the named node',
      facts: { ...off, memberSnapshotRetentionDays: 30 },
      params: { minRetentionDays: 14 },
    },
  ],
  fail: [
    { name: 'fails without backups', facts: off, message: 'off' },
    { name: 'fails without backups of the named node', facts: { ...off, memberSnapshotRetentionDays: 0 } },
    { name: 'fails when backups are deleted too early', params: { minRetentionDays: 14 }, message: 'short' },
  ],
  notApplicable: [
    { name: 'does not apply to nodes', facts: { ...off, replicationGroupId: 'carts' }, message: 'member' },
    { name: 'does not apply to Memcached', facts: { ...off, engineName: 'memcached' }, message: 'memcached' },
    { name: 'does not apply to node types without backups', facts: { ...off, nodeType: 'cache.t1.micro' }, message: 'unsupported' },
  ],
});
