import { sdkService } from '../../core/sdk.ts';

export const acm = sdkService('acm', () => import('./client.ts'), {
  client: 'ACMClient',
  rates: {
    source: 'https://docs.aws.amazon.com/acm/latest/userguide/acm-limits.html',
    asOf: '2026-11',
    operations: { DescribeCertificate: { perSecond: 10 }, ListCertificates: { perSecond: 8 } },
  },
});

export const acmPca = sdkService('acm-pca', () => import('./pca-client.ts'), { client: 'ACMPCAClient' });
