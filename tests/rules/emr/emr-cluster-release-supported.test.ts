import { emrClusterReleaseSupported } from '../../../rules/emr/emr-cluster-release-supported.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(emrClusterReleaseSupported, {
  base: { releaseLabel: 'emr-7.13.0' },
  pass: [
    { name: 'supported', message: 'supported', evidence: { earliest: '2028-04-21', latest: '2028-04-21' } },
    {
      name: 'between two that are supported',
      facts: { releaseLabel: 'emr-7.12.0' },
      evidence: { earliest: '2027-08-15', latest: '2028-04-21' },
    },
    {
      name: 'newer than all that are known',
      facts: { releaseLabel: 'emr-7.15.0' },
      evidence: { earliest: '2028-09-08', latest: 'a day to come' },
    },
    { name: 'newer, in another way of writing', facts: { releaseLabel: 'emr-spark-8.0.0' } },
    { name: 'newer, whatever the warning', facts: { releaseLabel: 'emr-8.0.0' }, params: { warnDays: 10_000 } },
    { name: 'with old dates', params: { maxDataAgeDays: 30 }, message: 'old' },
  ],
  fail: [
    {
      name: 'ended a month ago',
      facts: { releaseLabel: 'emr-7.3.0' },
      message: 'ended',
      severity: 'high',
      evidence: { latest: '2026-10-15' },
    },
    { name: 'ended long ago', facts: { releaseLabel: 'emr-5.36.2' }, message: 'ended' },
    { name: 'of the same series, but not known', facts: { releaseLabel: 'emr-6.15.0' }, message: 'ended' },
    { name: 'ends soon', facts: { releaseLabel: 'emr-7.5.0' }, message: 'ending', severity: 'low', evidence: { latest: '2026-11-20' } },
    { name: 'from before there were releases', facts: { releaseLabel: undefined }, message: 'ami' },
  ],
  undecided: [
    { name: 'between one that ends and one that does not', facts: { releaseLabel: 'emr-7.7.0' }, message: 'between' },
    { name: 'no label of a release', facts: { releaseLabel: 'custom' }, message: 'unknown' },
  ],
});
