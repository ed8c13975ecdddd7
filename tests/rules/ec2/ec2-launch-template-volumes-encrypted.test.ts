import { ec2LaunchTemplateVolumesEncrypted } from '../../../rules/ec2/ec2-launch-template-volumes-encrypted.ts';
import { testRule } from '../../support/rule-tester.ts';

const version = (...encrypted: readonly (boolean | undefined)[]) => ({
  version: 2,
  publicAddress: [],
  volumes: encrypted.map((Encrypted, index) => ({ DeviceName: `/dev/sd${'abc'[index]}`, Ebs: { Encrypted } })),
});

testRule(ec2LaunchTemplateVolumesEncrypted, {
  base: { versions: [version(true)], encryptionByDefault: false },
  pass: [
    { name: 'passes when enabled', message: 'encrypted' },
    {
      name: 'passes when unset, and the Region encrypts volumes',
      facts: { versions: [version(undefined)], encryptionByDefault: true },
      message: 'byDefault',
    },
    {
      name: 'passes when disabled, but the Region encrypts volumes',
      facts: { versions: [version(false)], encryptionByDefault: true },
      message: 'byDefault',
    },
  ],
  fail: [
    {
      name: 'fails when refused',
      facts: { versions: [version(false)] },
      message: 'plain',
      evidence: { volumes: ['/dev/sda in version 2'] },
    },
    { name: 'fails when silent', facts: { versions: [version(undefined)] } },
    { name: 'fails for one of two', facts: { versions: [version(true, false)] }, evidence: { volumes: ['/dev/sdb in version 2'] } },
    { name: 'fails for a volume without a device name', facts: { versions: [{ ...version(), volumes: [{ Ebs: {} }] }] } },
  ],
  notApplicable: [{ name: 'skips with no volume', facts: { versions: [version()] }, message: 'none' }],
});
