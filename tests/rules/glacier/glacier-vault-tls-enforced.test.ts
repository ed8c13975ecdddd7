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
    { name: 'the access policy', facts: { accessPolicy: deny() }, message: 'enforced' },
    { name: 'the lock policy', facts: { lock: { State: 'Locked', Policy: deny() } } },
  ],
  fail: [
    { name: 'no policy', message: 'noPolicy' },
    {
      name: 'an Allow for TLS',
      facts: { accessPolicy: deny({ Effect: 'Allow', Condition: { Bool: { 'aws:SecureTransport': 'true' } } }) },
      message: 'gaps',
    },
    { name: 'some actions', facts: { accessPolicy: deny({ Action: 'glacier:InitiateJob' }) } },
    { name: 'some principals', facts: { accessPolicy: deny({ Principal: { AWS: '999900001111' } }) } },
  ],
  undecided: [{ name: 'no policy returned', facts: { accessPolicy: '' }, message: 'malformed' }],
});
