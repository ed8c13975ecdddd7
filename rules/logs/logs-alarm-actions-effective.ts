import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const logsAlarmActionsEffective = defineRule({
  id: 'logs-alarm-actions-effective',
  title: 'CloudWatch alarms should have at least one action that reaches someone',
  resourceType: 'AWS::CloudWatch::Alarm',
  responsibility: 'service-configuration',
  severity: 'high',
  tier: 1,
  facts: ['actionsEnabled', 'actions', 'silentTopics', 'parents'],
  messages: {
    effective: 'The alarm notifies {{actions}}.',
    parent: 'The composite alarm {{parents}} notifies on its behalf.',
    disabled: 'The actions of the alarm are turned off.',
    none: 'The alarm has no action for the ALARM state.',
    silent: 'The alarm notifies only topics that do not exist or have no confirmed subscription: {{topics}}.',
  },
  rationale: 'An alarm that notifies no one shows a problem only to those who already look for it.',
  remediation: {
    text: 'Turn on the actions of the alarm and notify a topic with a confirmed subscription.',
    url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html',
    impact: 'The change does not interrupt service. The alarm notifies from its next change of state.',
    cli: 'aws cloudwatch enable-alarm-actions --alarm-names {{id}}',
    console:
      'Open the alarm in the CloudWatch console and choose Actions, then Edit.\nUnder Notification, choose a topic for the state In alarm.\nSave the alarm.',
    terraform: terraformResource(
      'aws_cloudwatch_metric_alarm',
      'alarm_name      = "{{id}}"',
      'actions_enabled = true',
      'alarm_actions   = ["TOPIC_ARN"]',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::CloudWatch::Alarm',
      "AlarmName: '{{id}}'",
      'ActionsEnabled: true',
      'AlarmActions: [TOPIC_ARN]',
    ),
  },
  controls: {
    prowler: ['cloudwatch_alarm_actions_enabled', 'cloudwatch_alarm_actions_alarm_state_configured'],
  },
  // Security Hub fails an alarm without actions even if a composite alarm notifies on its behalf.
  related: {
    securityHub: ['CloudWatch.15', 'CloudWatch.17'],
    awsConfig: ['cloudwatch-alarm-action-check', 'cloudwatch-alarm-action-enabled-check'],
  },
  evaluate: (facts, { pass, fail }) => {
    const effective = () => facts.actions.filter((action) => !facts.silentTopics.includes(action));
    const own = () =>
      firstVerdict(
        () => (facts.actions.length === 0 ? fail('none') : undefined),
        () => (facts.actionsEnabled ? undefined : fail('disabled')),
        () => (effective().length === 0 ? fail('silent', { topics: facts.silentTopics }) : undefined),
      ) ?? pass('effective', { actions: effective() });
    return (
      firstVerdict(
        () => (own().status === 'PASS' ? own() : undefined),
        () => (facts.parents.length > 0 ? pass('parent', { parents: facts.parents }) : undefined),
      ) ?? own()
    );
  },
});
