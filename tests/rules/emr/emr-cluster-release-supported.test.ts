import { emrClusterReleaseSupported } from '../../../rules/emr/emr-cluster-release-supported.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(emrClusterReleaseSupported, {
  base: { releaseLabel: 'emr-7.13.0' },
  pass: [
    { name: 'passes for standard support', message: 'supported', evidence: { until: '2028-04-20' } },
    { name: 'passes for release 7.12', facts: { releaseLabel: 'emr-7.12.0' }, evidence: { until: '2027-11-21' } },
    { name: 'passes for release 7.11', facts: { releaseLabel: 'emr-7.11.0' }, evidence: { until: '2027-11-03' } },
    { name: 'passes for extended support in full', facts: { releaseLabel: 'emr-7.3.0' }, evidence: { until: '2027-08-31' } },
    { name: 'passes for the runtime for Apache Spark', facts: { releaseLabel: 'emr-spark-8.0.0' }, evidence: { until: '2028-05-20' } },
    { name: 'passes for a release newer than the table', facts: { releaseLabel: 'emr-7.15.0' }, message: 'newer' },
    { name: 'passes for a table that is old', params: { maxDataAgeDays: 30 }, message: 'old' },
  ],
  fail: [
    {
      name: 'fails when support ended',
      facts: { releaseLabel: 'emr-5.35.0' },
      message: 'ended',
      severity: 'high',
      evidence: { until: '2026-08-31' },
    },
    {
      name: 'fails for extended support with critical fixes only',
      facts: { releaseLabel: 'emr-6.15.0' },
      message: 'limited',
      severity: 'medium',
      evidence: { limited: '2027-06-30' },
    },
    {
      name: 'fails when support ends within the warning period',
      facts: { releaseLabel: 'emr-7.10.0' },
      params: { warnDays: 300 },
      message: 'ending',
      severity: 'low',
    },
    { name: 'fails for an AMI version', facts: { releaseLabel: undefined }, message: 'ami' },
  ],
  undecided: [
    { name: 'is unknown for a release that is missing in the table', facts: { releaseLabel: 'emr-6.16.0' }, message: 'unknown' },
    { name: 'is unknown for text that is not the label of a release', facts: { releaseLabel: 'custom' }, message: 'unknown' },
    {
      name: 'is unknown for a newer release that may be near its end of support',
      facts: { releaseLabel: 'emr-8.0.0' },
      params: { warnDays: 10_000 },
      message: 'unknown',
    },
  ],
});
