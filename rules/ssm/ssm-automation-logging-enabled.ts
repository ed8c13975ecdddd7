import { notAsCode, terraformResource } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ssmAutomationLoggingEnabled = defineRule({
  id: 'ssm-automation-logging-enabled',
  title: 'Automation runbooks should send script output to CloudWatch Logs',
  resourceType: 'AWS::::Account',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 2,
  facts: ['automationLogs'],
  messages: {
    logged: 'Automation sends script output to CloudWatch Logs.',
    notLogged: 'Automation does not send script output to CloudWatch Logs.',
  },
  rationale: 'Runbooks change resources with their own permissions. Without the output, you cannot find out later what a script did.',
  remediation: {
    text: 'Send the output of scripts to CloudWatch Logs in each Region.',
    url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-action-logging.html',
    impact: 'CloudWatch Logs charges for the output. Running automations are not affected.',
    console: 'Open Automation in the Systems Manager console.\nChoose Preferences, Edit, and send output to CloudWatch Logs.',
    cli: 'aws ssm update-service-setting --setting-id /ssm/automation/customer-script-log-destination --setting-value CloudWatch',
    consolePage: 'systems-manager/automation/preferences?region={{region}}',
    terraform: terraformResource(
      'aws_ssm_service_setting',
      'setting_id    = "arn:{{partition}}:ssm:{{region}}:{{accountId}}:servicesetting/ssm/automation/customer-script-log-destination"',
      'setting_value = "CloudWatch"',
    ),
    notAsCode: notAsCode.cloudFormation,
  },
  controls: {
    securityHub: ['SSM.6'],
    awsConfig: ['ssm-automation-logging-enabled'],
  },
  evaluate: ({ automationLogs }, { pass, fail }) => (automationLogs === 'CloudWatch' ? pass('logged') : fail('notLogged')),
});
