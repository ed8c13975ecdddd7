import { ec2InstanceStoppedRemoved } from '../../../rules/ec2/ec2-instance-stopped-removed.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

testRule(ec2InstanceStoppedRemoved, {
  base: { state: 'stopped', stoppedAt: daysAgo(3) },
  pass: [
    { name: 'passes when stopped recently', message: 'recent', evidence: { days: 3 } },
    { name: 'passes when stopped exactly for the maximum', facts: { stoppedAt: daysAgo(30) } },
    { name: 'passes when running', facts: { state: 'running', stoppedAt: undefined }, message: 'running' },
  ],
  fail: [
    { name: 'fails when stopped long ago', facts: { stoppedAt: daysAgo(31) }, message: 'long', evidence: { days: 31 } },
    { name: 'fails with a stricter limit', params: { maxStoppedDays: 2 } },
  ],
  notApplicable: [{ name: 'skips when terminated', facts: { state: 'terminated', stoppedAt: undefined }, message: 'gone' }],
});
