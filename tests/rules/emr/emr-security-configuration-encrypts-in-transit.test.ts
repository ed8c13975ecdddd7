import { emrSecurityConfigurationEncryptsInTransit } from '../../../rules/emr/emr-security-configuration-encrypts-in-transit.ts';
import { encryptingInTransit as security } from '../../support/emr-security.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(emrSecurityConfigurationEncryptsInTransit, {
  base: { document: security() },
  pass: [
    { name: 'certificates in S3', message: 'encrypted', evidence: { certificates: 's3://meridian-certs/emr.zip' } },
    {
      name: 'a provider of its own',
      facts: {
        document: security({ InTransitEncryptionConfiguration: { TLSCertificateConfiguration: { CertificateProviderType: 'Custom' } } }),
      },
    },
  ],
  fail: [
    { name: 'off', facts: { document: security({ EnableInTransitEncryption: false }) }, message: 'off' },
    { name: 'on without certificates', facts: { document: security({ InTransitEncryptionConfiguration: {} }) }, message: 'off' },
    { name: 'the word in place of the flag', facts: { document: security({ EnableInTransitEncryption: 'true' }) }, message: 'off' },
    { name: 'nothing about encryption', facts: { document: {} }, message: 'off' },
  ],
});
