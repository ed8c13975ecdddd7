import { acmCertificateKeyStrong } from '../../../rules/acm/acm-certificate-key-strong.ts';
import { listedCertificate } from '../../support/resources/certificate.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(acmCertificateKeyStrong, {
  base: listedCertificate(),
  pass: [
    ...['RSA_2048', 'RSA_4096', 'EC_prime256v1', 'EC_secp521r1'].map((keyAlgorithm) => ({
      name: `the algorithm ${keyAlgorithm}`,
      facts: listedCertificate({ keyAlgorithm }),
      message: 'strong' as const,
    })),
    { name: 'passes for an allowed algorithm', params: { allowedKeyAlgorithms: ['RSA_2048'] } },
  ],
  fail: [
    { name: 'fails for RSA with 1,024 bits', facts: listedCertificate({ keyAlgorithm: 'RSA_1024' }), message: 'weak' },
    {
      name: 'fails for RSA with 1,024 bits, even if allowed',
      facts: listedCertificate({ keyAlgorithm: 'RSA_1024' }),
      params: { allowedKeyAlgorithms: ['RSA_1024'] },
    },
    { name: 'fails for an algorithm that is not allowed', params: { allowedKeyAlgorithms: ['EC_secp384r1'] }, message: 'notAllowed' },
  ],
  notApplicable: [
    { name: 'skips when expired', facts: listedCertificate({ status: 'EXPIRED', keyAlgorithm: 'RSA_1024' }), message: 'notIssued' },
  ],
  undecided: [
    { name: 'is unknown for an unknown algorithm', facts: listedCertificate({ keyAlgorithm: 'ML_DSA_65' }), message: 'unknown' },
    { name: 'is unknown for a missing algorithm', facts: listedCertificate({ keyAlgorithm: undefined }) },
  ],
});
