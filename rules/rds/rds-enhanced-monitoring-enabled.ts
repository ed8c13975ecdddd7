import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const rdsEnhancedMonitoringEnabled = defineRule({
  id: 'rds-enhanced-monitoring-enabled',
  title: 'RDS instances should use Enhanced Monitoring',
  resourceType: 'AWS::RDS::DBInstance',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 1,
  facts: ['monitoringInterval'],
  messages: {
    on: 'Enhanced Monitoring measures every {{seconds}} seconds.',
    off: 'Enhanced Monitoring is off.',
    rare: 'Enhanced Monitoring measures only every {{seconds}} seconds.',
  },
  params: { maxInterval: integer(60, 'Seconds that may lie between two metrics.', { min: 1, max: 60 }) },
  rationale:
    'CloudWatch sees the database from outside; which process ate the memory or the disk, an attacker’s perhaps, only the operating system tells.',
  remediation: {
    text: 'Turn on Enhanced Monitoring with an interval of at most a minute.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Monitoring.OS.Enabling.html',
    cli: 'aws rds modify-db-instance --db-instance-identifier INSTANCE --monitoring-interval 60 --monitoring-role-arn ROLE --apply-immediately',
  },
  controls: {
    securityHub: ['RDS.6'],
    awsConfig: ['rds-enhanced-monitoring-enabled'],
    nist80053: ['CA-7', 'SI-2'],
    prowler: ['rds_instance_enhanced_monitoring_enabled'],
  },
  evaluate: ({ monitoringInterval: seconds }, { pass, fail }, { params }) => {
    if (seconds <= 0) return fail('off');
    return seconds <= params.maxInterval ? pass('on', { seconds }) : fail('rare', { seconds });
  },
});
