import { ec2InstanceDetailedMonitoringEnabled } from '../../../rules/ec2/ec2-instance-detailed-monitoring-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ec2InstanceDetailedMonitoringEnabled, {
  base: { state: 'running', monitoring: 'enabled' },
  pass: [
    { name: 'on', message: 'enabled' },
    { name: 'being turned on', facts: { monitoring: 'pending' } },
  ],
  fail: [
    { name: 'off', facts: { monitoring: 'disabled' }, message: 'disabled' },
    { name: 'being turned off', facts: { monitoring: 'disabling' } },
  ],
  notApplicable: [{ name: 'stopped', facts: { state: 'stopped', monitoring: 'disabled' }, message: 'notRunning' }],
});
