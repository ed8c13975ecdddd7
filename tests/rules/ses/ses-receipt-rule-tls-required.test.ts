import { sesReceiptRuleTlsRequired } from '../../../rules/ses/ses-receipt-rule-tls-required.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(sesReceiptRuleTlsRequired, {
  base: { enabled: true, tlsPolicy: 'Require', scanEnabled: true },
  pass: [
    { name: 'passes for TLS and scanning', message: 'scanned' },
    { name: 'passes for TLS only if that is enough', facts: { scanEnabled: false }, params: { requireScan: false }, message: 'required' },
  ],
  fail: [
    { name: 'fails with TLS optional', facts: { tlsPolicy: 'Optional' }, message: 'optional' },
    { name: 'fails with TLS never set', facts: { tlsPolicy: undefined }, message: 'optional' },
    { name: 'fails when not scanned', facts: { scanEnabled: false }, message: 'unscanned' },
  ],
  notApplicable: [{ name: 'skips when disabled', facts: { enabled: false, tlsPolicy: 'Optional' }, message: 'disabled' }],
});
