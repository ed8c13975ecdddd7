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
    { name: 'passes when refused', message: 'private' },
    { name: 'passes for an interface without the setting', facts: { versions: [version(1, null)] }, message: 'silent' },
    { name: 'passes without an interface', facts: { versions: [version(1)] }, message: 'silent' },
  ],
  fail: [
    { name: 'fails when enabled', facts: { versions: [version(1, true)] }, message: 'public', evidence: { versions: [1] } },
    {
      name: 'fails on the second interface of the latest version',
      facts: { versions: [version(1, false), version(4, false, true)] },
      evidence: { versions: [4] },
    },
  ],
});
