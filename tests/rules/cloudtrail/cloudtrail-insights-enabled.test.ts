import { cloudtrailInsightsEnabled } from '../../../rules/cloudtrail/cloudtrail-insights-enabled.ts';
import type { MultiRegionTrail } from '../../../src/services/cloudtrail/facts.ts';
import { testRule } from '../../support/rule-tester.ts';

const trail: MultiRegionTrail = { name: 'all', arn: 'arn:all', organization: true, globalServices: true, logging: true };
const second: MultiRegionTrail = { ...trail, name: 'own', arn: 'arn:own' };

testRule(cloudtrailInsightsEnabled, {
  base: { multiRegionTrails: [trail, second], trailInsights: { 'arn:all': [], 'arn:own': ['ApiErrorRateInsight'] } },
  pass: [
    { name: 'passes for one trail', message: 'watched', evidence: { trail: 'own', insights: ['ApiErrorRateInsight'] } },
    {
      name: 'passes for one trail, although another one is unreadable',
      facts: { trailInsights: { 'arn:all': null, 'arn:own': ['ApiCallRateInsight'] } },
    },
  ],
  fail: [
    { name: 'fails with no trail with insights', facts: { trailInsights: { 'arn:all': [], 'arn:own': [] } }, message: 'none' },
    { name: 'fails with no trail', facts: { multiRegionTrails: [], trailInsights: {} } },
    { name: 'fails for only a trail that is stopped', facts: { multiRegionTrails: [{ ...second, logging: false }] } },
  ],
  undecided: [
    {
      name: 'is unknown when the insights of one trail are unreadable',
      facts: { trailInsights: { 'arn:all': null, 'arn:own': [] } },
      evidence: { trails: ['all'] },
    },
    {
      name: 'is unknown when the logging status is unreadable',
      facts: { multiRegionTrails: [{ ...second, logging: null }] },
      message: 'unread',
    },
  ],
});
