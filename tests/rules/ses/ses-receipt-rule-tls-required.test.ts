import { sesReceiptRuleTlsRequired } from '../../../rules/ses/ses-receipt-rule-tls-required.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(sesReceiptRuleTlsRequired, {
  base: { enabled: true, tlsPolicy: 'Require', scanEnabled: true },
  pass: [
    { name: 'TLS and scanning', message: 'scanned' },
    { name: 'TLS only if that is enough', facts: { scanEnabled: false }, params: { requireScan: false }, message: 'required' },
  ],
  fail: [
    { name: 'TLS optional', facts: { tlsPolicy: 'Optional' }, message: 'optional' },
    { name: 'TLS never set', facts: { tlsPolicy: undefined }, message: 'optional' },
    { name: 'not scanned', facts: { scanEnabled: false }, message: 'unscanned' },
  ],
  notApplicable: [{ name: 'disabled', facts: { enabled: false, tlsPolicy: 'Optional' }, message: 'disabled' }],
});
