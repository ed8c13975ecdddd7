import { defineRule } from '../../src/core/rule.ts';

export const cloudtrailInsightsEnabled = defineRule({
  id: 'cloudtrail-insights-enabled',
  title: 'CloudTrail Insights should watch for unusual activity',
  resourceType: 'AWS::::Account',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 2,
  fix: 'trail',
  facts: ['multiRegionTrails', 'trailInsights'],
  messages: {
    watched: '{{trail}} looks for unusual activity: {{insights}}.',
    none: 'No multi-Region trail that logs looks for unusual activity.',
    unread: 'No trail is known to look for unusual activity, and {{trails}} could not be read.',
  },
  rationale: 'Bursts of calls or of errors, as stolen keys and broken automation make them, drown in millions of ordinary events.',
  remediation: {
    text: 'Turn on Insights for the rate of calls and of errors on the multi-Region trail.',
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-insights-events-with-cloudtrail.html',
    cli: `aws cloudtrail put-insight-selectors --trail-name TRAIL --insight-selectors '[{"InsightType":"ApiCallRateInsight"},{"InsightType":"ApiErrorRateInsight"}]'`,
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
