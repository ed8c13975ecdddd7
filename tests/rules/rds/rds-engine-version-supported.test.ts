import { rdsEngineVersionSupported } from '../../../rules/rds/rds-engine-version-supported.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

testRule(rdsEngineVersionSupported, {
  base: { engine: 'postgres', engineVersion: '16.3', versionOffered: true, standardSupportEnd: daysAgo(-500) },
  pass: [
    { name: 'well inside standard support', message: 'supported' },
    { name: 'no date announced', facts: { standardSupportEnd: undefined } },
    { name: 'ends tomorrow, where nobody wants a warning', facts: { standardSupportEnd: daysAgo(-1) }, params: { warnDays: 0 } },
  ],
  fail: [
    { name: 'past its date', facts: { standardSupportEnd: daysAgo(1) }, message: 'ended', severity: 'high' },
    {
      name: 'past its date with Extended Support',
      facts: { standardSupportEnd: daysAgo(1), engineLifecycleSupport: 'open-source-rds-extended-support' },
      message: 'ended',
      evidence: { lifecycle: 'open-source-rds-extended-support' },
    },
    { name: 'past its date and no longer offered', facts: { standardSupportEnd: daysAgo(1), versionOffered: false }, message: 'ended' },
    { name: 'no longer offered', facts: { versionOffered: false }, message: 'withdrawn', severity: 'high' },
    { name: 'no longer offered, no date announced', facts: { versionOffered: false, standardSupportEnd: undefined }, message: 'withdrawn' },
    { name: 'ends within the warning', facts: { standardSupportEnd: daysAgo(-89) }, message: 'ending', severity: 'low' },
  ],
  notApplicable: [
    { name: 'member of a cluster', facts: { clusterId: 'orders', versionOffered: false }, message: 'member' },
    {
      name: 'RDS Custom',
      facts: { engine: 'custom-oracle-ee', versionOffered: undefined, standardSupportEnd: undefined },
      message: 'custom',
    },
  ],
});
