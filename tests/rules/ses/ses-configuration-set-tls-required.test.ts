import { sesConfigurationSetTlsRequired } from '../../../rules/ses/ses-configuration-set-tls-required.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(sesConfigurationSetTlsRequired, {
  base: { tlsPolicy: 'REQUIRE' },
  pass: [{ name: 'passes when required', message: 'required' }],
  fail: [
    { name: 'fails when optional', facts: { tlsPolicy: 'OPTIONAL' }, message: 'optional' },
    { name: 'fails when never set', facts: { tlsPolicy: undefined }, message: 'optional' },
    { name: 'fails for an unknown value', facts: { tlsPolicy: 'Require' } },
  ],
});
