import { elasticacheCacheclusterEngineSupported } from '../../../rules/elasticache/elasticache-cachecluster-engine-supported.ts';
import { testRule } from '../../support/rule-tester.ts';

const engine = (name: string, version: string) => ({ engine: { name, version } });

testRule(elasticacheCacheclusterEngineSupported, {
  base: { ...engine('valkey', '8.0.1'), versionOffered: true },
  pass: [
    { name: 'passes with an offered version', message: 'supported' },
    {
      name: 'passes with Redis OSS 6.2 long before the end of standard support',
      facts: engine('redis', '6.2.6'),
      params: { warnDays: 30 },
    },
    { name: 'passes with Memcached', facts: engine('memcached', '1.6.22') },
    { name: 'passes with Redis OSS 7.1', facts: engine('redis', '7.1.0') },
  ],
  fail: [
    { name: 'fails with a version that is not offered', facts: { versionOffered: false }, message: 'withdrawn', severity: 'high' },
    { name: 'fails after the end of standard support', facts: engine('redis', '3.2.10'), message: 'ended', severity: 'high' },
    { name: 'fails although the version is not offered either', facts: { ...engine('redis', '2.8.24'), versionOffered: false } },
    {
      name: 'fails at low severity before the end of standard support',
      facts: engine('redis', '6.2.6'),
      message: 'ending',
      severity: 'low',
      evidence: { end: '2027-01-31' },
    },
    { name: 'fails in Extended Support', facts: engine('redis', '5.0.6'), evidence: { end: '2026-01-31' } },
  ],
});
