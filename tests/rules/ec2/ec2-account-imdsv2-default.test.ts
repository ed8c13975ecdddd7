import { ec2AccountImdsv2Default } from '../../../rules/ec2/ec2-account-imdsv2-default.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ec2AccountImdsv2Default, {
  base: { metadataDefaults: { HttpTokens: 'required' }, instanceCount: 3 },
  pass: [
    { name: 'passes when required', message: 'required', evidence: { setBy: 'the account' } },
    {
      name: 'passes by the organization',
      facts: { metadataDefaults: { HttpTokens: 'required', ManagedBy: 'declarative-policy' } },
      evidence: { setBy: 'the organization' },
    },
  ],
  fail: [
    {
      name: 'fails when never set',
      facts: { metadataDefaults: {} },
      message: 'notRequired',
      severity: 'medium',
      evidence: { tokens: 'not set' },
    },
    { name: 'fails when optional', facts: { metadataDefaults: { HttpTokens: 'optional' } }, evidence: { tokens: 'optional' } },
    { name: 'fails in a Region without instances', facts: { metadataDefaults: {}, instanceCount: 0 }, severity: 'low' },
  ],
});
