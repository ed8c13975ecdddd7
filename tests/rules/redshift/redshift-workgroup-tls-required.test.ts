import { redshiftWorkgroupTlsRequired } from '../../../rules/redshift/redshift-workgroup-tls-required.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(redshiftWorkgroupTlsRequired, {
  base: { parameters: { require_ssl: 'true' } },
  pass: [{ name: 'passes when the parameter is true', message: 'required' }],
  fail: [
    { name: 'fails when the parameter is false', facts: { parameters: { require_ssl: 'false' } }, message: 'optional' },
    { name: 'fails without the parameter', facts: { parameters: {} }, evidence: { value: 'not set' } },
  ],
});
