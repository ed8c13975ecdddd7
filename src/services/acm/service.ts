import { attested, defineService, inApprovedRegions, notApplicable } from '../../core/service.ts';
import { certificateAuthorityCollector } from './certificate-authority.ts';
import { certificateCollector } from './certificate.ts';
import { acm, acmPca } from './clients.ts';

declare module '../../core/names.ts' {
  interface ServiceIds {
    acm: true;
  }
}

export const acmService = defineService({
  id: 'acm',
  title: 'AWS Certificate Manager',
  clients: [acm, acmPca],
  model: {
    category: 'abstracted',
    sources: [],
    reason:
      'AWS stores private keys and renews the certificates that it issues. The customer decides which certificates exist, keeps them eligible for renewal, and controls who can issue or export them.',
    cloudFormation: ['AWS::ACM', 'AWS::ACMPCA', 'AWS::CertificateManager'],
    coverage: {
      'customer-data': notApplicable('Certificates are public by design. Private keys are a matter of access control.'),
      'client-side-encryption': notApplicable('The service holds no payload.'),
      'server-side-encryption': notApplicable('AWS encrypts private keys under its own KMS key and offers no choice.'),
      'platform-and-application-management': notApplicable('AWS runs the service and offers no version to choose.'),
      backups: attested('Imported certificates and their keys are kept by their issuer: ACM does not return the keys.'),
      'region-choice': inApprovedRegions,
    },
  },
  collectors: [certificateCollector, certificateAuthorityCollector],
  arnTypes: {
    'acm:certificate': 'AWS::ACM::Certificate',
    'acm-pca:certificate-authority': 'AWS::ACMPCA::CertificateAuthority',
  },
  consolePages: {
    'AWS::ACMPCA::CertificateAuthority': 'acm-pca/home?region={{region}}#/details?arn={{arn}}',
    'AWS::ACM::Certificate': 'acm/home?region={{region}}#/certificates/{{id}}',
  },
  asffTypes: { 'AWS::ACM::Certificate': 'AwsCertificateManagerCertificate' },
});
