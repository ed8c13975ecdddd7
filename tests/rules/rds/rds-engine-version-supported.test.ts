import { rdsEngineVersionSupportedRules } from '../../../rules/rds/rds-engine-version-supported.ts';
import { daysAgo, testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily(rdsEngineVersionSupportedRules, {
  base: { engine: 'postgres', engineVersion: '16.3', versionOffered: true, standardSupportEnd: daysAgo(-500) },
  pass: [
    { name: 'passes when standard support ends in years', message: 'supported' },
    { name: 'passes when AWS has not announced a date', facts: { standardSupportEnd: undefined } },
    {
      name: 'passes when standard support ends tomorrow without a warning period',
      facts: { standardSupportEnd: daysAgo(-1) },
      params: { warnDays: 0 },
    },
    { name: 'passes for Aurora', facts: { engine: 'aurora-mysql', engineVersion: '8.0.mysql_aurora.3.07.1' } },
  ],
  fail: [
    { name: 'fails after the end of standard support', facts: { standardSupportEnd: daysAgo(1) }, message: 'ended', severity: 'high' },
    {
      name: 'fails after the end of standard support with Extended Support',
      facts: { standardSupportEnd: daysAgo(1), engineLifecycleSupport: 'open-source-rds-extended-support' },
      message: 'ended',
      evidence: { lifecycle: 'open-source-rds-extended-support' },
    },
    {
      name: 'fails after the end of standard support when the version is no longer offered',
      facts: { standardSupportEnd: daysAgo(1), versionOffered: false },
      message: 'ended',
    },
    { name: 'fails when the version is no longer offered', facts: { versionOffered: false }, message: 'withdrawn', severity: 'high' },
    {
      name: 'fails when the version is no longer offered and no date is announced',
      facts: { versionOffered: false, standardSupportEnd: undefined },
      message: 'withdrawn',
    },
    {
      name: 'fails at low severity shortly before the end of standard support',
      facts: { standardSupportEnd: daysAgo(-89) },
      message: 'ending',
      severity: 'low',
    },
  ],
  notApplicable: [
    { name: 'skips a member of a cluster', facts: { clusterId: 'orders', versionOffered: false }, message: 'member' },
    {
      name: 'skips RDS Custom',
      facts: { engine: 'custom-oracle-ee', versionOffered: undefined, standardSupportEnd: undefined },
      message: 'custom',
    },
  ],
});
