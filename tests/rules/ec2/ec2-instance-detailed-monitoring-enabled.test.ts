import { ec2InstanceDetailedMonitoringEnabled } from '../../../rules/ec2/ec2-instance-detailed-monitoring-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ec2InstanceDetailedMonitoringEnabled, {
  base: { state: 'running', monitoring: 'enabled' },
  pass: [
    { name: 'passes when on', message: 'enabled' },
    { name: 'passes while being turned on', facts: { monitoring: 'pending' } },
  ],
  fail: [
    { name: 'fails when off', facts: { monitoring: 'disabled' }, message: 'disabled' },
    { name: 'fails while being turned off', facts: { monitoring: 'disabling' } },
  ],
  notApplicable: [{ name: 'skips when stopped', facts: { state: 'stopped', monitoring: 'disabled' }, message: 'notRunning' }],
});
