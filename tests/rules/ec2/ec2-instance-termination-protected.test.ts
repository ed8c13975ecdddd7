import { ec2InstanceTerminationProtected } from '../../../rules/ec2/ec2-instance-termination-protected.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ec2InstanceTerminationProtected, {
  base: { state: 'running', terminationProtected: true },
  pass: [{ name: 'protected', message: 'protected' }],
  fail: [
    { name: 'not protected', facts: { terminationProtected: false }, message: 'unprotected', severity: 'low' },
    { name: 'stopped', facts: { state: 'stopped', terminationProtected: false } },
  ],
  notApplicable: [
    { name: 'Spot', facts: { lifecycle: 'spot', terminationProtected: false }, message: 'notOnDemand' },
    { name: 'Auto Scaling', facts: { fleet: 'Auto Scaling group web', terminationProtected: false }, message: 'fleet' },
    { name: 'terminated', facts: { state: 'terminated', terminationProtected: false }, message: 'gone' },
  ],
});
