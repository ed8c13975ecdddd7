import { ec2LaunchTemplateImdsv2Required } from '../../../rules/ec2/ec2-launch-template-imdsv2-required.ts';
import type { TemplateVersion } from '../../../src/services/ec2/facts.ts';
import { testRule } from '../../support/rule-tester.ts';

const version = (change: Partial<TemplateVersion> = {}): TemplateVersion => ({
  version: 1,
  publicAddress: [],
  volumes: [],
  ...change,
});
const required = version({ metadataOptions: { HttpTokens: 'required' } });
const optional = version({ version: 2, metadataOptions: { HttpTokens: 'optional' } });
const silent = version({ version: 3, imageId: 'ami-1' });

testRule(ec2LaunchTemplateImdsv2Required, {
  base: { versions: [required], metadataDefaults: {}, imageImdsSupport: {} },
  pass: [
    { name: 'passes when required', message: 'required' },
    {
      name: 'passes with no metadata service',
      facts: { versions: [version({ metadataOptions: { HttpTokens: 'optional', HttpEndpoint: 'disabled' } })] },
    },
    {
      name: 'passes when unset, and the account requires tokens',
      facts: { versions: [silent], metadataDefaults: { HttpTokens: 'required' } },
    },
    { name: 'passes when unset, and the image requires tokens', facts: { versions: [silent], imageImdsSupport: { 'ami-1': 'v2.0' } } },
  ],
  fail: [
    { name: 'fails when optional', facts: { versions: [optional] }, message: 'optional', evidence: { versions: [2] } },
    { name: 'fails when optional in the latest version only', facts: { versions: [required, optional] } },
    {
      name: 'fails when optional, although the account requires tokens',
      facts: { versions: [optional], metadataDefaults: { HttpTokens: 'required' } },
    },
    {
      name: 'fails when IMDSv2 is not set in the template, the account or the image',
      facts: { versions: [silent], imageImdsSupport: { 'ami-1': null } },
      message: 'silent',
      evidence: { versions: [3] },
    },
    { name: 'fails when unset, and the image is unreadable', facts: { versions: [version({ imageId: 'resolve:ssm:/images/web' })] } },
    {
      name: 'fails when the account makes tokens optional and overrides the image',
      facts: { versions: [silent], metadataDefaults: { HttpTokens: 'optional' }, imageImdsSupport: { 'ami-1': 'v2.0' } },
    },
  ],
});
