import { caCertificateRule } from '../shared/databases/ca-certificate.ts';
import { instanceVariant } from './shared/variants.ts';

export const docdbInstanceCaCertificateValid = caCertificateRule({
  ...instanceVariant,
  id: 'docdb-instance-ca-certificate-valid',
  page: 'ca_cert_rotation.html',
  controls: { cloudsploit: ['docdbCertificateRotated'] },
});
