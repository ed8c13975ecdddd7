import { elasticacheReplicationgroupFailoverEnabled } from '../../../rules/elasticache/elasticache-replicationgroup-failover-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

const failover = (more: object) => ({ failover: { automatic: 'enabled', multiAz: true, nodesByShard: { '0001': 2, '0002': 3 }, ...more } });

testRule(elasticacheReplicationgroupFailoverEnabled, {
  base: failover({}),
  pass: [
    { name: 'passes with failover to another zone', message: 'enabled' },
    { name: 'passes while failover is being enabled', facts: failover({ automatic: 'enabling' }) },
    { name: 'passes in one zone if that is accepted', facts: failover({ multiAz: false }), params: { requireMultiAz: false } },
  ],
  fail: [
    { name: 'fails without failover', facts: failover({ automatic: 'disabled' }), message: 'disabled' },
    { name: 'fails while failover is being disabled', facts: failover({ automatic: 'disabling' }) },
    { name: 'fails without Multi-AZ', facts: failover({ multiAz: false }), message: 'oneZone' },
    {
      name: 'fails when a shard has no replica',
      facts: failover({ nodesByShard: { '0001': 2, '0002': 1 } }),
      message: 'noReplica',
      evidence: { shards: ['0002'] },
    },
  ],
});
