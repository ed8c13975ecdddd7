import { cloudtrailInsightsEnabled } from '../../../rules/cloudtrail/cloudtrail-insights-enabled.ts';
import type { MultiRegionTrail } from '../../../src/services/cloudtrail/facts.ts';
import { testRule } from '../../support/rule-tester.ts';

const trail: MultiRegionTrail = { name: 'all', arn: 'arn:all', organization: true, globalServices: true, logging: true };
const second: MultiRegionTrail = { ...trail, name: 'own', arn: 'arn:own' };

testRule(cloudtrailInsightsEnabled, {
  base: { multiRegionTrails: [trail, second], trailInsights: { 'arn:all': [], 'arn:own': ['ApiErrorRateInsight'] } },
  pass: [
    { name: 'one trail', message: 'watched', evidence: { trail: 'own', insights: ['ApiErrorRateInsight'] } },
    {
      name: 'one trail, although another one is unreadable',
      facts: { trailInsights: { 'arn:all': null, 'arn:own': ['ApiCallRateInsight'] } },
    },
  ],
  fail: [
    { name: 'no trail with insights', facts: { trailInsights: { 'arn:all': [], 'arn:own': [] } }, message: 'none' },
    { name: 'no trail', facts: { multiRegionTrails: [], trailInsights: {} } },
    { name: 'only a trail that is stopped', facts: { multiRegionTrails: [{ ...second, logging: false }] } },
  ],
  undecided: [
    {
      name: 'the insights of one trail are unreadable',
      facts: { trailInsights: { 'arn:all': null, 'arn:own': [] } },
      evidence: { trails: ['all'] },
    },
    { name: 'the logging status is unreadable', facts: { multiRegionTrails: [{ ...second, logging: null }] }, message: 'unread' },
  ],
});
