import { emrEncryptsInTransitRules } from '../../../rules/emr/emr-encrypts-in-transit.ts';
import { encryptingInTransit as security } from '../../support/resources/emr-security.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

const provider = (CertificateProviderType: string) =>
  security({ InTransitEncryptionConfiguration: { TLSCertificateConfiguration: { CertificateProviderType } } });

testRuleFamily(emrEncryptsInTransitRules, {
  base: { securityConfiguration: security() },
  pass: [
    { name: 'passes for certificates in S3', message: 'encrypted', evidence: { certificates: 's3://meridian-certs/emr.zip' } },
    {
      name: 'passes for certificates of Amazon EMR',
      facts: { securityConfiguration: provider('EMR') },
      evidence: { certificates: 'Amazon EMR' },
    },
    { name: 'passes for a custom certificate provider', facts: { securityConfiguration: provider('Custom') } },
  ],
  fail: [
    {
      name: 'fails when encryption in transit is off',
      facts: { securityConfiguration: security({ EnableInTransitEncryption: false }) },
      message: 'off',
    },
    {
      name: 'fails when encryption is on without certificates',
      facts: { securityConfiguration: security({ InTransitEncryptionConfiguration: {} }) },
      message: 'off',
    },
    {
      name: 'fails for a text instead of the flag',
      facts: { securityConfiguration: security({ EnableInTransitEncryption: 'true' }) },
      message: 'off',
    },
    { name: 'fails with no encryption settings', facts: { securityConfiguration: {} }, message: 'off' },
    { name: 'fails with no security configuration', facts: { securityConfiguration: undefined }, message: 'none' },
  ],
});
