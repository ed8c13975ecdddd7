import { emrClusterEncryptsInTransit } from '../../../rules/emr/emr-cluster-encrypts-in-transit.ts';
import { encryptingInTransit as security } from '../../support/emr-security.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(emrClusterEncryptsInTransit, {
  base: { securityConfiguration: security() },
  pass: [
    { name: 'certificates in S3', message: 'encrypted', evidence: { certificates: 's3://meridian-certs/emr.zip' } },
    {
      name: 'a provider of its own',
      facts: {
        securityConfiguration: security({
          InTransitEncryptionConfiguration: { TLSCertificateConfiguration: { CertificateProviderType: 'Custom' } },
        }),
      },
    },
  ],
  fail: [
    { name: 'off', facts: { securityConfiguration: security({ EnableInTransitEncryption: false }) }, message: 'off' },
    {
      name: 'on without certificates',
      facts: { securityConfiguration: security({ InTransitEncryptionConfiguration: {} }) },
      message: 'off',
    },
    {
      name: 'the word in place of the flag',
      facts: { securityConfiguration: security({ EnableInTransitEncryption: 'true' }) },
      message: 'off',
    },
    { name: 'nothing about encryption', facts: { securityConfiguration: {} }, message: 'off' },
    { name: 'no security configuration', facts: { securityConfiguration: undefined }, message: 'none' },
  ],
});
