import { docdbClusterEngineVersionSupported } from '../../../rules/docdb/docdb-cluster-engine-version-supported.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

testRule(docdbClusterEngineVersionSupported, {
  base: { engineVersion: '5.0.0', versionOffered: true },
  pass: [
    { name: 'passes when no end of support is announced', message: 'supported' },
    { name: 'passes on the last day of support', facts: { standardSupportEnd: daysAgo(0) }, params: { warnDays: 0 } },
  ],
  fail: [
    {
      name: 'fails for DocumentDB 3.6, even with Extended Support',
      facts: { engineVersion: '3.6.0' },
      message: 'ended',
      severity: 'high',
      evidence: { version: '3.6.0', end: '2026-03-30' },
    },
    { name: 'fails after the date that AWS returns', facts: { standardSupportEnd: daysAgo(2) }, message: 'ended' },
    { name: 'fails when AWS no longer offers the version', facts: { versionOffered: false }, message: 'withdrawn', severity: 'high' },
    { name: 'fails at low severity before the end', facts: { standardSupportEnd: daysAgo(-80) }, message: 'ending', severity: 'low' },
  ],
});
