import { isRunning } from '../shared/instance-state.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ec2InstanceDetailedMonitoringEnabled = defineRule({
  id: 'ec2-instance-detailed-monitoring-enabled',
  title: 'EC2 instances should have detailed monitoring turned on',
  resourceType: 'AWS::EC2::Instance',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 1,
  facts: ['state', 'monitoring'],
  messages: {
    enabled: 'Detailed monitoring is turned on.',
    disabled: 'Detailed monitoring is turned off.',
    notRunning: 'The instance is {{state}}.',
  },
  rationale: 'With metrics every five minutes, alarms and scaling react late, and short attacks or failures are not visible.',
  remediation: {
    text: 'Turn on detailed monitoring for instances with alarms or scaling that depend on it.',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/manage-detailed-monitoring.html',
    impact: 'The change does not interrupt the instance. Detailed monitoring is billed per metric.',
    cli: 'aws ec2 monitor-instances --instance-ids {{id}}',
  },
  controls: {
    awsConfig: ['ec2-instance-detailed-monitoring-enabled'],
    prowler: ['ec2_instance_detailed_monitoring_enabled'],
    cloudsploit: ['enableDetailedMonitoring'],
  },
  fixedFacts: () => ({ monitoring: 'enabled' }),
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (!isRunning(facts.state)) return notApplicable('notRunning', { state: facts.state });
    return facts.monitoring === 'enabled' || facts.monitoring === 'pending' ? pass('enabled') : fail('disabled');
  },
});
