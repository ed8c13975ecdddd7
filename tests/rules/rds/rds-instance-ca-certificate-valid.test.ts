import { rdsInstanceCaCertificateValid } from '../../../rules/rds/rds-instance-ca-certificate-valid.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

testRule(rdsInstanceCaCertificateValid, {
  base: { certificate: { CAIdentifier: 'rds-ca-rsa2048-g1', ValidTill: daysAgo(-300) }, caValidTill: daysAgo(-10_000) },
  pass: [
    { name: 'passes when both are valid for long', message: 'valid' },
    {
      name: 'passes when the certificate is valid for exactly the minimum',
      facts: { certificate: { CAIdentifier: 'rds-ca-rsa2048-g1', ValidTill: daysAgo(-90) } },
    },
    { name: 'passes when only the authority is known', facts: { certificate: undefined } },
    { name: 'passes when the minimum is lower', facts: { certificate: { ValidTill: daysAgo(-30) } }, params: { minDaysLeft: 10 } },
  ],
  fail: [
    { name: 'fails when the certificate expires soon', facts: { certificate: { ValidTill: daysAgo(-89) } }, message: 'certificate' },
    {
      name: 'fails when the certificate has expired and the authority is unknown',
      facts: { certificate: { ValidTill: daysAgo(9) }, caValidTill: undefined },
      message: 'certificate',
    },
    {
      name: 'fails when the authority expires soon',
      facts: { caValidTill: daysAgo(-89) },
      message: 'authority',
      evidence: { ca: 'rds-ca-rsa2048-g1' },
    },
    {
      name: 'fails when the authority expires soon and the certificate is unknown',
      facts: { certificate: undefined, caValidTill: daysAgo(-89) },
      message: 'authority',
    },
    {
      name: 'fails when AWS no longer lists the authority',
      facts: { certificate: { CAIdentifier: 'rds-ca-2015', ValidTill: daysAgo(-300) }, caValidTill: undefined },
      message: 'retired',
    },
  ],
  undecided: [{ name: 'is unknown when neither is known', facts: { certificate: undefined, caValidTill: undefined } }],
});
