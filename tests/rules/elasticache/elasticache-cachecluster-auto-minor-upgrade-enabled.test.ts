import { elasticacheCacheclusterAutoMinorUpgradeEnabled } from '../../../rules/elasticache/elasticache-cachecluster-auto-minor-upgrade-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

const engine = (name: string, version: string) => ({ engine: { name, version } });

testRule(elasticacheCacheclusterAutoMinorUpgradeEnabled, {
  base: { ...engine('valkey', '7.2.6'), autoMinorVersionUpgrade: true },
  pass: [
    { name: 'passes when upgrades are automatic', message: 'automatic' },
    { name: 'passes with Redis OSS 6.0', facts: engine('redis', '6.0.5') },
  ],
  fail: [
    { name: 'fails when upgrades are manual', facts: { autoMinorVersionUpgrade: false }, message: 'manual' },
    { name: 'fails with an old version too', facts: { ...engine('redis', '5.0.6'), autoMinorVersionUpgrade: false } },
  ],
  notApplicable: [
    {
      name: 'does not apply to Memcached',
      facts: { ...engine('memcached', '1.6.22'), autoMinorVersionUpgrade: false },
      message: 'memcached',
    },
    { name: 'does not apply when the setting has no effect', facts: engine('redis', '5.0.6'), message: 'noEffect' },
  ],
});
