import { cloudtrailInsightsEnabled } from '../../../rules/cloudtrail/cloudtrail-insights-enabled.ts';
import type { MultiRegionTrail } from '../../../src/services/cloudtrail/facts.ts';
import { testRule } from '../../support/rule-tester.ts';

const trail: MultiRegionTrail = { name: 'all', arn: 'arn:all', organization: true, globalServices: true, logging: true };
const second: MultiRegionTrail = { ...trail, name: 'own', arn: 'arn:own' };

testRule(cloudtrailInsightsEnabled, {
  base: { multiRegionTrails: [trail, second], trailInsights: { 'arn:all': [], 'arn:own': ['ApiErrorRateInsight'] } },
  pass: [
    { name: 'one trail does', message: 'watched', evidence: { trail: 'own', insights: ['ApiErrorRateInsight'] } },
    { name: 'though another could not be read', facts: { trailInsights: { 'arn:all': null, 'arn:own': ['ApiCallRateInsight'] } } },
  ],
  fail: [
    { name: 'none does', facts: { trailInsights: { 'arn:all': [], 'arn:own': [] } }, message: 'none' },
    { name: 'no trail', facts: { multiRegionTrails: [], trailInsights: {} } },
    { name: 'only a trail that is stopped', facts: { multiRegionTrails: [{ ...second, logging: false }] } },
  ],
  undecided: [
    {
      name: 'what one looks for is not known',
      facts: { trailInsights: { 'arn:all': null, 'arn:own': [] } },
      evidence: { trails: ['all'] },
    },
    { name: 'whether it logs is not known', facts: { multiRegionTrails: [{ ...second, logging: null }] }, message: 'unread' },
  ],
});
