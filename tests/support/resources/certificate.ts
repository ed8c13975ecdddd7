import type { CertificateListing } from '../../../src/services/acm/facts.ts';
import { daysAgo } from '../rule-tester.ts';

/** An ACM certificate that is in use and passes all rules. */
export const listedCertificate = (change: { readonly [K in keyof CertificateListing]?: CertificateListing[K] | undefined } = {}) => ({
  listing: Object.fromEntries(
    Object.entries({
      domain: 'shop.example.com',
      names: ['shop.example.com'],
      hasMoreNames: false,
      status: 'ISSUED',
      type: 'AMAZON_ISSUED',
      keyAlgorithm: 'RSA_2048',
      inUse: true,
      exportable: false,
      exported: false,
      renewable: true,
      expiresAt: daysAgo(-200),
      createdAt: daysAgo(10),
      ...change,
    }).filter(([, value]) => value !== undefined),
  ) as unknown as CertificateListing,
});
