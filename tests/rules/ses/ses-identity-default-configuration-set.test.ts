import { sesIdentityDefaultConfigurationSet } from '../../../rules/ses/ses-identity-default-configuration-set.ts';
import { testRule } from '../../support/rule-tester.ts';

const set = { name: 'transactional', exists: true, tlsPolicy: 'REQUIRE' };

testRule(sesIdentityDefaultConfigurationSet, {
  base: { verification: 'SUCCESS', defaultConfigurationSet: set },
  pass: [{ name: 'passes for one that requires TLS', message: 'required', evidence: { set: 'transactional' } }],
  fail: [
    { name: 'fails for none', facts: { defaultConfigurationSet: undefined }, message: 'none' },
    {
      name: 'fails for a queue that does not exist',
      facts: { defaultConfigurationSet: { name: 'old', exists: false } },
      message: 'missing',
      evidence: { set: 'old' },
    },
    {
      name: 'fails for one that does not require TLS',
      facts: { defaultConfigurationSet: { ...set, tlsPolicy: 'OPTIONAL' } },
      message: 'optional',
    },
    {
      name: 'fails for one without a TLS setting',
      facts: { defaultConfigurationSet: { name: 'plain', exists: true } },
      message: 'optional',
    },
  ],
  notApplicable: [
    { name: 'skips when unverified', facts: { verification: 'PENDING', defaultConfigurationSet: undefined }, message: 'unverified' },
  ],
});
