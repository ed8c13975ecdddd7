import { terraformResource } from '../shared/code-snippets.ts';
import { instanceVariant, modifySteps } from './shared/variants.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const rdsEnhancedMonitoringEnabled = defineRule({
  id: 'rds-enhanced-monitoring-enabled',
  title: 'RDS instances should have Enhanced Monitoring turned on',
  resourceType: 'AWS::RDS::DBInstance',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 1,
  facts: ['monitoringInterval'],
  messages: {
    on: 'Enhanced Monitoring collects metrics every {{seconds}} seconds.',
    off: 'Enhanced Monitoring is off.',
    rare: 'Enhanced Monitoring collects metrics every {{seconds}} seconds; at most {{max}} seconds are allowed.',
  },
  params: { maxInterval: integer(60, 'Maximum number of seconds between metrics.', { min: 1, max: 60 }) },
  rationale: 'CloudWatch metrics come from the hypervisor. Only Enhanced Monitoring shows the processes that use CPU, memory and disks.',
  remediation: {
    text: 'Turn on Enhanced Monitoring with an interval of at most 60 seconds.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Monitoring.OS.Enabling.html',
    impact: 'CloudWatch Logs charges for the metrics. The change does not interrupt service.',
    cli: `${instanceVariant.modify} --monitoring-interval 60 --monitoring-role-arn ROLE_ARN`,
    console: modifySteps('Under Monitoring, select Enable Enhanced monitoring, and choose a granularity of 60 seconds or less.'),
    terraform: terraformResource('aws_db_instance', 'monitoring_interval = 60', 'monitoring_role_arn = "ROLE_ARN"'),
  },
  controls: {
    securityHub: ['RDS.6'],
    awsConfig: ['rds-enhanced-monitoring-enabled'],
    nist80053: ['CA-7', 'SI-2'],
    prowler: ['rds_instance_enhanced_monitoring_enabled'],
  },
  evaluate: ({ monitoringInterval: seconds }, { pass, fail }, { params }) => {
    if (seconds <= 0) return fail('off');
    return seconds <= params.maxInterval ? pass('on', { seconds }) : fail('rare', { seconds, max: params.maxInterval });
  },
});
