import { ec2LaunchTemplateNoPublicIp } from '../../../rules/ec2/ec2-launch-template-no-public-ip.ts';
import { testRule } from '../../support/rule-tester.ts';

const version = (number: number, ...publicAddress: readonly (boolean | null)[]) => ({
  version: number,
  publicAddress,
  volumes: [],
});

testRule(ec2LaunchTemplateNoPublicIp, {
  base: { versions: [version(1, false)] },
  pass: [
    { name: 'refused', message: 'private' },
    { name: 'an interface without the setting', facts: { versions: [version(1, null)] }, message: 'silent' },
    { name: 'without an interface', facts: { versions: [version(1)] }, message: 'silent' },
  ],
  fail: [
    { name: 'enabled', facts: { versions: [version(1, true)] }, message: 'public', evidence: { versions: [1] } },
    {
      name: 'on the second interface of the latest version',
      facts: { versions: [version(1, false), version(4, false, true)] },
      evidence: { versions: [4] },
    },
  ],
});
