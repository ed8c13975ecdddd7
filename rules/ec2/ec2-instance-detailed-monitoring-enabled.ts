import { isRunning } from '../shared/instance-state.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ec2InstanceDetailedMonitoringEnabled = defineRule({
  id: 'ec2-instance-detailed-monitoring-enabled',
  title: 'Instances should publish one-minute metrics',
  resourceType: 'AWS::EC2::Instance',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 1,
  facts: ['state', 'monitoring'],
  messages: {
    enabled: 'Metrics come every minute.',
    disabled: 'Metrics come every five minutes.',
    notRunning: 'The instance is {{state}}.',
  },
  rationale: 'With metrics every five minutes alarms and scaling react late, and short attacks or failures stay unseen.',
  remediation: {
    text: 'Turn on detailed monitoring for instances whose alarms or scaling depend on it; it is charged for.',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/manage-detailed-monitoring.html',
    cli: 'aws ec2 monitor-instances --instance-ids INSTANCE',
  },
  controls: {
    awsConfig: ['ec2-instance-detailed-monitoring-enabled'],
    prowler: ['ec2_instance_detailed_monitoring_enabled'],
    cloudsploit: ['enableDetailedMonitoring'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (!isRunning(facts.state)) return notApplicable('notRunning', { state: facts.state });
    return facts.monitoring === 'enabled' || facts.monitoring === 'pending' ? pass('enabled') : fail('disabled');
  },
});
