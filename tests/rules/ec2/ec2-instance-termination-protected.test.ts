import { ec2InstanceTerminationProtected } from '../../../rules/ec2/ec2-instance-termination-protected.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ec2InstanceTerminationProtected, {
  base: { state: 'running', terminationProtected: true },
  pass: [{ name: 'passes when protected', message: 'protected' }],
  fail: [
    { name: 'fails when not protected', facts: { terminationProtected: false }, message: 'unprotected', severity: 'low' },
    { name: 'fails when stopped', facts: { state: 'stopped', terminationProtected: false } },
  ],
  notApplicable: [
    { name: 'skips Spot', facts: { lifecycle: 'spot', terminationProtected: false }, message: 'notOnDemand' },
    { name: 'skips Auto Scaling', facts: { fleet: 'Auto Scaling group web', terminationProtected: false }, message: 'fleet' },
    { name: 'skips when terminated', facts: { state: 'terminated', terminationProtected: false }, message: 'gone' },
  ],
});
