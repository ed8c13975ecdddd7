import { sesConfigurationSetTlsRequired } from '../../../rules/ses/ses-configuration-set-tls-required.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(sesConfigurationSetTlsRequired, {
  base: { tlsPolicy: 'REQUIRE' },
  pass: [{ name: 'required', message: 'required' }],
  fail: [
    { name: 'optional', facts: { tlsPolicy: 'OPTIONAL' }, message: 'optional' },
    { name: 'never set', facts: { tlsPolicy: undefined }, message: 'optional' },
    { name: 'an unknown value', facts: { tlsPolicy: 'Require' } },
  ],
});
