import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { changeAlarms } from './shared/change-events.ts';
import { defineRule } from '../../src/core/rule.ts';

export const accountChangeAlarmsConfigured = defineRule({
  id: 'account-change-alarms-configured',
  title: 'Alarms should notify about sensitive account changes',
  resourceType: 'AWS::::Account',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  facts: ['multiRegionTrails', 'watchedLogGroups', 'organization'],
  messages: {
    alarmed: 'Alarms notify about every required type of change.',
    none: 'No multi-Region trail that is logging delivers events to a log group, so alarms cannot detect changes.',
    missing: 'No alarm with a confirmed subscriber detects: {{missing}}.',
    unknown: 'Alarms may notify about these changes, but their actions or filters could not be evaluated: {{unknown}}.',
    unread: 'The logging status of {{trails}} could not be read.',
    elsewhere: 'Events are delivered to the log group {{logGroup}} of another account; alarms are evaluated there.',
  },
  rationale: 'Without alarms, an attacker who opens a security group, stops a trail or signs in as root goes unnoticed for hours.',
  remediation: {
    text: 'Create a metric filter and an alarm for each type of change on the log group of the trail, and subscribe a team to the SNS topic.',
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudwatch-alarms-for-cloudtrail.html',
    impact: 'CloudWatch charges for each metric and alarm. Workloads are not affected.',
    cli: `aws logs put-metric-filter --log-group-name LOG_GROUP_NAME --filter-name root-user --filter-pattern '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }' --metric-transformations metricName=RootUser,metricNamespace=CIS,metricValue=1
aws cloudwatch put-metric-alarm --alarm-name root-user --metric-name RootUser --namespace CIS --statistic Sum --period 300 --evaluation-periods 1 --threshold 1 --comparison-operator GreaterThanOrEqualToThreshold --alarm-actions SNS_TOPIC_ARN
aws sns subscribe --topic-arn SNS_TOPIC_ARN --protocol email --notification-endpoint EMAIL_ADDRESS`,
    console:
      'Open the log group of the trail in the CloudWatch console.\nCreate a metric filter for each type of change, and an alarm on each metric.\nSelect an SNS topic with a confirmed subscription as alarm action.',
    consolePage: 'cloudwatch/home?region={{region}}#alarmsV2:',
    terraform: terraformResource(
      'aws_cloudwatch_log_metric_filter',
      'name           = "root-user"',
      'log_group_name = "LOG_GROUP_NAME"',
      'pattern        = "{ $.userIdentity.type = \\"Root\\" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != \\"AwsServiceEvent\\" }"',
      'metric_transformation {',
      '  name      = "RootUser"',
      '  namespace = "Security"',
      '  value     = "1"',
      '}',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::Logs::MetricFilter',
      'LogGroupName: LOG_GROUP_NAME',
      'FilterPattern: \'{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }\'',
      'MetricTransformations:',
      "  - { MetricName: RootUser, MetricNamespace: Security, MetricValue: '1' }",
    ),
  },
  controls: {
    securityHub: [
      'CloudWatch.1',
      'CloudWatch.2',
      'CloudWatch.3',
      'CloudWatch.4',
      'CloudWatch.5',
      'CloudWatch.6',
      'CloudWatch.7',
      'CloudWatch.8',
      'CloudWatch.9',
      'CloudWatch.10',
      'CloudWatch.11',
      'CloudWatch.12',
      'CloudWatch.13',
      'CloudWatch.14',
    ],
    cis: [
      '3.0:4.1',
      '3.0:4.2',
      '3.0:4.3',
      '3.0:4.4',
      '3.0:4.5',
      '3.0:4.6',
      '3.0:4.7',
      '3.0:4.8',
      '3.0:4.9',
      '3.0:4.10',
      '3.0:4.11',
      '3.0:4.12',
      '3.0:4.13',
      '3.0:4.14',
      '3.0:4.15',
      '5.0:4.1',
      '5.0:4.2',
      '5.0:4.3',
      '5.0:4.4',
      '5.0:4.5',
      '5.0:4.6',
      '5.0:4.7',
      '5.0:4.8',
      '5.0:4.9',
      '5.0:4.10',
      '5.0:4.11',
      '5.0:4.12',
      '5.0:4.13',
      '5.0:4.14',
      '5.0:4.15',
      '6.0:5.1',
      '6.0:5.2',
      '6.0:5.3',
      '6.0:5.4',
      '6.0:5.5',
      '6.0:5.6',
      '6.0:5.7',
      '6.0:5.8',
      '6.0:5.9',
      '6.0:5.10',
      '6.0:5.11',
      '6.0:5.12',
      '6.0:5.13',
      '6.0:5.14',
      '6.0:5.15',
      '7.0:5.1',
      '7.0:5.2',
      '7.0:5.3',
      '7.0:5.4',
      '7.0:5.5',
      '7.0:5.6',
      '7.0:5.7',
      '7.0:5.8',
      '7.0:5.9',
      '7.0:5.10',
      '7.0:5.11',
      '7.0:5.12',
      '7.0:5.13',
      '7.0:5.14',
      '7.0:5.15',
    ],
    nist80053: ['AU-6', 'CA-7', 'SI-4'],
    prowler: [
      'cloudwatch_log_metric_filter_unauthorized_api_calls',
      'cloudwatch_log_metric_filter_sign_in_without_mfa',
      'cloudwatch_log_metric_filter_root_usage',
      'cloudwatch_log_metric_filter_policy_changes',
      'cloudwatch_log_metric_filter_and_alarm_for_cloudtrail_configuration_changes_enabled',
      'cloudwatch_log_metric_filter_authentication_failures',
      'cloudwatch_log_metric_filter_disable_or_scheduled_deletion_of_kms_cmk',
      'cloudwatch_log_metric_filter_for_s3_bucket_policy_changes',
      'cloudwatch_log_metric_filter_and_alarm_for_aws_config_configuration_changes_enabled',
      'cloudwatch_log_metric_filter_security_group_changes',
      'cloudwatch_changes_to_network_acls_alarm_configured',
      'cloudwatch_changes_to_network_gateways_alarm_configured',
      'cloudwatch_changes_to_network_route_tables_alarm_configured',
      'cloudwatch_changes_to_vpcs_alarm_configured',
      'cloudwatch_log_metric_filter_aws_organizations_changes',
      'cloudwatch_alarm_actions_enabled',
      'cloudwatch_alarm_actions_alarm_state_configured',
    ],
    cloudsploit: ['monitoringMetrics'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { resource }) => {
    const groups = facts.watchedLogGroups;
    const own = groups.filter((group) => group.own);
    const unread = facts.multiRegionTrails.filter(({ logging }) => logging === null).map(({ name }) => name);
    const [foreign] = groups.filter((group) => !group.own);
    if (own.length === 0) {
      if (foreign !== undefined) return notApplicable('elsewhere', { logGroup: foreign.arn });
      return unread.length > 0 ? indeterminate('unread', { trails: unread }) : fail('none');
    }
    const filters = own.flatMap((group) => group.filters);
    const incomplete = (missing: readonly string[], covered: readonly string[]) =>
      unread.length > 0 ? indeterminate('unread', { trails: unread }) : fail('missing', { missing, covered });
    const { covered, missing, unknown } = changeAlarms(filters, false);
    if (missing.length > 0) return incomplete(missing, covered);
    // CloudTrail records changes to the organization in the management account only.
    const all = changeAlarms(filters, true);
    const manages = () => facts.organization?.managementAccount === resource.accountId;
    if (all.missing.length > 0 && manages()) return incomplete(all.missing, all.covered);
    if (unknown.length > 0) return indeterminate('unknown', { unknown });
    return all.unknown.length > 0 && manages() ? indeterminate('unknown', { unknown: all.unknown }) : pass('alarmed', { covered });
  },
});
