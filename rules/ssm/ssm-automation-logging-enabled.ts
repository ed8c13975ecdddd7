import { defineRule } from '../../src/core/rule.ts';

export const ssmAutomationLoggingEnabled = defineRule({
  id: 'ssm-automation-logging-enabled',
  title: 'Automation runbooks should log to CloudWatch',
  resourceType: 'AWS::::Account',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 2,
  facts: ['automationLogs'],
  messages: {
    logged: 'The output of scripts in runbooks goes to CloudWatch Logs.',
    notLogged: 'The output of scripts in runbooks is not kept.',
  },
  rationale: 'Runbooks change resources with rights of their own; without their output nobody can tell later what a script did.',
  remediation: {
    text: 'Let Automation send the output of scripts to CloudWatch Logs, in each Region.',
    url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-action-logging.html',
    cli: 'aws ssm update-service-setting --setting-id /ssm/automation/customer-script-log-destination --setting-value CloudWatch',
  },
  controls: {
    securityHub: ['SSM.6'],
    awsConfig: ['ssm-automation-logging-enabled'],
  },
  evaluate: ({ automationLogs }, { pass, fail }) => (automationLogs === 'CloudWatch' ? pass('logged') : fail('notLogged')),
});
