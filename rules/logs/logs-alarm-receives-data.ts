import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { ageInDays } from '../shared/age.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';

export const logsAlarmReceivesData = defineRule({
  id: 'logs-alarm-receives-data',
  title: 'CloudWatch alarms should not remain in the INSUFFICIENT_DATA state',
  resourceType: 'AWS::CloudWatch::Alarm',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 3,
  fix: 'detection',
  facts: ['state'],
  params: { maxDays: integer(30, 'Maximum days in the INSUFFICIENT_DATA state.', { min: 1, max: 3650 }) },
  messages: {
    evaluated: 'The alarm has the state {{state}}.',
    recent: 'The alarm has had insufficient data only since {{since}}.',
    missing: 'The alarm has had insufficient data since {{since}}; the maximum is {{days}} days.',
    error: 'CloudWatch cannot evaluate the alarm because its configuration contains an error.',
    undated: 'The alarm has insufficient data. AWS does not report since when.',
    notBreaching: 'The alarm treats missing data as good, so it does not need data.',
  },
  rationale:
    'An alarm without data for weeks watches a metric that no longer exists, so it does not notify you of the event it was created for.',
  remediation: {
    text: 'Change the alarm to a metric that still exists, or restore the metric filter behind it. Delete the alarm if no one needs it.',
    url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html',
    impact: 'A changed alarm evaluates its metric at once and can notify its targets.',
    cli: `aws cloudwatch describe-alarms --alarm-names {{id}}
aws cloudwatch put-metric-alarm --cli-input-json file://ALARM_FILE`,
    console:
      'Open the alarm in the CloudWatch console and choose Actions, then Edit.\nUnder Metric, choose Edit and select a metric that has data.\nSave the alarm.',
    terraform: terraformResource(
      'aws_cloudwatch_metric_alarm',
      'alarm_name  = "{{id}}"',
      'namespace   = "NAMESPACE"',
      'metric_name = "METRIC_NAME"',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::CloudWatch::Alarm',
      "AlarmName: '{{id}}'",
      'Namespace: NAMESPACE',
      'MetricName: METRIC_NAME',
    ),
  },
  controls: {},
  evaluate: ({ state }, { pass, fail, notApplicable, indeterminate }, { params, now }) => {
    const { value, since, missingData, evaluation } = state;
    if (evaluation === 'EVALUATION_ERROR') return fail('error');
    if (missingData === 'notBreaching') return notApplicable('notBreaching');
    if (value !== 'INSUFFICIENT_DATA') return pass('evaluated', { state: value });
    if (since === undefined) return indeterminate('undated');
    return ageInDays(since, now) > params.maxDays ? fail('missing', { since, days: params.maxDays }) : pass('recent', { since });
  },
});
