import { docdbInstanceCaCertificateValid } from '../../../rules/docdb/docdb-instance-ca-certificate-valid.ts';
import { daysAgo, testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily([docdbInstanceCaCertificateValid], {
  base: { certificate: { CAIdentifier: 'rds-ca-rsa2048-g1', ValidTill: daysAgo(-300) }, caValidTill: daysAgo(-10_000) },
  pass: [{ name: 'passes when both are valid for long', message: 'valid' }],
  fail: [
    {
      name: 'fails when the certificate expires before its authority',
      facts: { certificate: { ValidTill: daysAgo(-80) } },
      message: 'certificate',
    },
    { name: 'fails when the authority expires soon', facts: { caValidTill: daysAgo(-80) }, message: 'authority' },
    {
      name: 'fails when AWS no longer lists the authority',
      facts: { certificate: { CAIdentifier: 'rds-ca-2019', ValidTill: daysAgo(-300) }, caValidTill: undefined },
      message: 'retired',
      evidence: { ca: 'rds-ca-2019' },
    },
  ],
  undecided: [{ name: 'is unknown when neither is known', facts: { certificate: undefined, caValidTill: undefined } }],
});
