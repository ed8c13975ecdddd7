import { ec2InstanceProfileAttached } from '../../../rules/ec2/ec2-instance-profile-attached.ts';
import { testRule } from '../../support/rule-tester.ts';

const profile = 'arn:aws:iam::111122223333:instance-profile/web';

testRule(ec2InstanceProfileAttached, {
  base: { state: 'running', instanceProfile: profile, instanceProfileRoles: ['web'] },
  pass: [
    { name: 'passes with a role', message: 'attached', evidence: { role: 'web' } },
    { name: 'passes when stopped', facts: { state: 'stopped' } },
  ],
  fail: [
    { name: 'fails with no profile', facts: { instanceProfile: undefined, instanceProfileRoles: undefined }, message: 'none' },
    { name: 'fails when the profile was deleted', facts: { instanceProfileRoles: undefined }, message: 'noRole', evidence: { profile } },
    { name: 'fails when the profile has no role', facts: { instanceProfileRoles: [] }, message: 'noRole' },
  ],
  notApplicable: [{ name: 'skips when terminated', facts: { state: 'terminated', instanceProfile: undefined }, message: 'gone' }],
});
