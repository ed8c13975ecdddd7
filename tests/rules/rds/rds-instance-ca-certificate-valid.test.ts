import { rdsInstanceCaCertificateValid } from '../../../rules/rds/rds-instance-ca-certificate-valid.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

testRule(rdsInstanceCaCertificateValid, {
  base: { certificate: { CAIdentifier: 'rds-ca-rsa2048-g1', ValidTill: daysAgo(-300) }, caValidTill: daysAgo(-10_000) },
  pass: [
    { name: 'both valid for long', message: 'valid' },
    { name: 'exactly the days wanted', facts: { certificate: { CAIdentifier: 'rds-ca-rsa2048-g1', ValidTill: daysAgo(-90) } } },
    { name: 'only the authority is known', facts: { certificate: undefined } },
    { name: 'fewer days wanted', facts: { certificate: { ValidTill: daysAgo(-30) } }, params: { minDaysLeft: 10 } },
  ],
  fail: [
    { name: 'certificate about to expire', facts: { certificate: { ValidTill: daysAgo(-89) } }, message: 'certificate' },
    {
      name: 'certificate expired, authority unknown',
      facts: { certificate: { ValidTill: daysAgo(9) }, caValidTill: undefined },
      message: 'certificate',
    },
    {
      name: 'authority about to expire',
      facts: { caValidTill: daysAgo(-89) },
      message: 'authority',
      evidence: { ca: 'rds-ca-rsa2048-g1' },
    },
    {
      name: 'authority about to expire, certificate unknown',
      facts: { certificate: undefined, caValidTill: daysAgo(-89) },
      message: 'authority',
    },
    {
      name: 'retired authority',
      facts: { certificate: { CAIdentifier: 'rds-ca-2015', ValidTill: daysAgo(-300) }, caValidTill: undefined },
      message: 'retired',
    },
  ],
  undecided: [{ name: 'neither known', facts: { certificate: undefined, caValidTill: undefined } }],
});
