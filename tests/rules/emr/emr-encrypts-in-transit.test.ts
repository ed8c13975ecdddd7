import { emrEncryptsInTransitRules } from '../../../rules/emr/emr-encrypts-in-transit.ts';
import { encryptingInTransit as security } from '../../support/resources/emr-security.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

const provider = (CertificateProviderType: string) =>
  security({ InTransitEncryptionConfiguration: { TLSCertificateConfiguration: { CertificateProviderType } } });

testRuleFamily(emrEncryptsInTransitRules, {
  base: { securityConfiguration: security() },
  pass: [
    { name: 'certificates in S3', message: 'encrypted', evidence: { certificates: 's3://meridian-certs/emr.zip' } },
    { name: 'certificates of Amazon EMR', facts: { securityConfiguration: provider('EMR') }, evidence: { certificates: 'Amazon EMR' } },
    { name: 'a custom certificate provider', facts: { securityConfiguration: provider('Custom') } },
  ],
  fail: [
    {
      name: 'encryption in transit is off',
      facts: { securityConfiguration: security({ EnableInTransitEncryption: false }) },
      message: 'off',
    },
    {
      name: 'encryption is on without certificates',
      facts: { securityConfiguration: security({ InTransitEncryptionConfiguration: {} }) },
      message: 'off',
    },
    {
      name: 'a text instead of the flag',
      facts: { securityConfiguration: security({ EnableInTransitEncryption: 'true' }) },
      message: 'off',
    },
    { name: 'no encryption settings', facts: { securityConfiguration: {} }, message: 'off' },
    { name: 'no security configuration', facts: { securityConfiguration: undefined }, message: 'none' },
  ],
});
