import { glacierVaultTlsEnforced } from '../../../rules/glacier/glacier-vault-tls-enforced.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:glacier:eu-west-1:111122223333:vaults/ledger';
const deny = (more: object = {}) =>
  policyText({
    Effect: 'Deny',
    Principal: '*',
    Action: 'glacier:*',
    Resource: arn,
    Condition: { Bool: { 'aws:SecureTransport': false } },
    ...more,
  });

testRule(glacierVaultTlsEnforced, {
  base: {},
  resource: { arn },
  pass: [
    { name: 'passes for the access policy', facts: { accessPolicy: deny() }, message: 'enforced' },
    { name: 'passes for the lock policy', facts: { lock: { State: 'Locked', Policy: deny() } } },
  ],
  fail: [
    { name: 'fails with no policy', message: 'noPolicy' },
    {
      name: 'fails for an Allow for TLS',
      facts: { accessPolicy: deny({ Effect: 'Allow', Condition: { Bool: { 'aws:SecureTransport': 'true' } } }) },
      message: 'gaps',
    },
    { name: 'fails for some actions', facts: { accessPolicy: deny({ Action: 'glacier:InitiateJob' }) } },
    { name: 'fails for some principals', facts: { accessPolicy: deny({ Principal: { AWS: '999900001111' } }) } },
  ],
  undecided: [{ name: 'is unknown with no policy returned', facts: { accessPolicy: '' }, message: 'malformed' }],
});
