import { caCertificateRule } from '../shared/databases/ca-certificate.ts';
import { instanceVariant } from './shared/variants.ts';

export const rdsInstanceCaCertificateValid = caCertificateRule({
  ...instanceVariant,
  id: 'rds-instance-ca-certificate-valid',
  page: 'UsingWithRDS.SSL-certificate-rotation.html',
  controls: {
    prowler: ['rds_instance_certificate_expiration'],
  },
});
