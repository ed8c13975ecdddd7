import { defineRule } from '../../src/core/rule.ts';

export const cloudtrailInsightsEnabled = defineRule({
  id: 'cloudtrail-insights-enabled',
  title: 'CloudTrail Insights should detect unusual activity',
  resourceType: 'AWS::::Account',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 2,
  fix: 'trail',
  facts: ['multiRegionTrails', 'trailInsights'],
  messages: {
    watched: 'The trail {{trail}} detects unusual activity: {{insights}}.',
    none: 'No multi-Region trail that is logging has CloudTrail Insights enabled.',
    unread: 'No trail with CloudTrail Insights was found, and {{trails}} could not be read.',
  },
  rationale: 'Stolen keys and broken automation cause bursts of calls or errors that are hard to find among millions of events.',
  remediation: {
    text: 'Enable Insights for the API call rate and the API error rate on the multi-Region trail.',
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-insights-events-with-cloudtrail.html',
    impact: 'The change does not interrupt service. CloudTrail charges for each analyzed event.',
    cli: `aws cloudtrail put-insight-selectors --trail-name TRAIL_NAME --insight-selectors '[{"InsightType":"ApiCallRateInsight"},{"InsightType":"ApiErrorRateInsight"}]'`,
  },
  controls: { prowler: ['cloudtrail_insights_exist'] },
  evaluate: (facts, { pass, fail, indeterminate }) => {
    const unread: string[] = [];
    for (const { name: trail, arn, logging } of facts.multiRegionTrails) {
      if (logging === false) continue;
      const insights = facts.trailInsights[arn];
      if (logging === null || insights === null || insights === undefined) unread.push(trail);
      else if (insights.length > 0) return pass('watched', { trail, insights });
    }
    return unread.length > 0 ? indeterminate('unread', { trails: unread }) : fail('none');
  },
});
