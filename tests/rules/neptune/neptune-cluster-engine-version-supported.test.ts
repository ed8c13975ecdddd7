import { neptuneClusterEngineVersionSupported } from '../../../rules/neptune/neptune-cluster-engine-version-supported.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(neptuneClusterEngineVersionSupported, {
  base: { engineVersion: '1.4.7.0', versionOffered: true },
  pass: [
    { name: 'passes long before the end of life', message: 'supported', evidence: { end: '2027-06-03' } },
    { name: 'passes with a version that the table does not contain', facts: { engineVersion: '1.5.0.0' } },
    { name: 'passes with a patch that the table does not contain', facts: { engineVersion: '1.4.7.1' } },
  ],
  fail: [
    {
      name: 'fails after the end of life of all minor versions',
      facts: { engineVersion: '1.2.1.0' },
      message: 'ended',
      severity: 'high',
      evidence: { end: '2026-03-06' },
    },
    { name: 'fails for old version numbers with five parts', facts: { engineVersion: '1.0.2.2.R6' }, message: 'ended' },
    {
      name: 'fails at low severity before the end of life',
      facts: { engineVersion: '1.4.6.1' },
      params: { warnDays: 400 },
      message: 'ending',
      severity: 'low',
      evidence: { end: '2027-03-06' },
    },
    { name: 'fails when AWS no longer offers the version', facts: { versionOffered: false }, message: 'withdrawn', severity: 'high' },
  ],
});
