import { sesIdentityDefaultConfigurationSet } from '../../../rules/ses/ses-identity-default-configuration-set.ts';
import { testRule } from '../../support/rule-tester.ts';

const set = { name: 'transactional', exists: true, tlsPolicy: 'REQUIRE' };

testRule(sesIdentityDefaultConfigurationSet, {
  base: { verification: 'SUCCESS', defaultConfigurationSet: set },
  pass: [{ name: 'one that requires TLS', message: 'required', evidence: { set: 'transactional' } }],
  fail: [
    { name: 'none', facts: { defaultConfigurationSet: undefined }, message: 'none' },
    {
      name: 'a queue that does not exist',
      facts: { defaultConfigurationSet: { name: 'old', exists: false } },
      message: 'missing',
      evidence: { set: 'old' },
    },
    { name: 'one that does not require TLS', facts: { defaultConfigurationSet: { ...set, tlsPolicy: 'OPTIONAL' } }, message: 'optional' },
    { name: 'one without a TLS setting', facts: { defaultConfigurationSet: { name: 'plain', exists: true } }, message: 'optional' },
  ],
  notApplicable: [{ name: 'unverified', facts: { verification: 'PENDING', defaultConfigurationSet: undefined }, message: 'unverified' }],
});
