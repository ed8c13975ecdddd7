import { ec2InstanceImdsv2Required } from '../../../rules/ec2/ec2-instance-imdsv2-required.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ec2InstanceImdsv2Required, {
  base: { state: 'running', metadataOptions: { HttpTokens: 'required', HttpEndpoint: 'enabled', HttpPutResponseHopLimit: 1 } },
  pass: [
    { name: 'passes with tokens required', message: 'required', evidence: { hops: 1 } },
    { name: 'passes with no hop limit', facts: { metadataOptions: { HttpTokens: 'required' } } },
    {
      name: 'passes with no metadata service',
      facts: { metadataOptions: { HttpTokens: 'optional', HttpEndpoint: 'disabled' } },
      message: 'noService',
    },
  ],
  fail: [
    {
      name: 'fails with tokens optional',
      facts: { metadataOptions: { HttpTokens: 'optional', HttpEndpoint: 'enabled' } },
      message: 'optional',
      severity: 'high',
    },
    { name: 'fails when stopped', facts: { state: 'stopped', metadataOptions: { HttpTokens: 'optional', HttpEndpoint: 'enabled' } } },
  ],
  notApplicable: [
    { name: 'skips when terminated', facts: { state: 'terminated', metadataOptions: { HttpTokens: 'optional' } }, message: 'gone' },
    { name: 'skips while shutting down', facts: { state: 'shutting-down', metadataOptions: { HttpTokens: 'optional' } } },
  ],
  undecided: [{ name: 'is unknown with no metadata options', facts: { metadataOptions: {} }, message: 'unclear' }],
});
