import { company } from '../company.ts';
import type { AuthoritySpec, CertificateSpec } from './acm.ts';

const [ireland, , virginia] = company.regions;

/** The company's certificates. */
export const sampleCertificates: readonly CertificateSpec[] = [
  {
    id: '0a1b2c3d-0000-4000-8000-000000000101',
    region: ireland,
    domain: 'shop.meridian.example',
    daysLeft: 200,
    KeyAlgorithm: 'EC_prime256v1',
  },
  { id: '0a1b2c3d-0000-4000-8000-000000000102', region: ireland, domain: 'intranet.meridian.example', daysLeft: 150 },
  {
    id: '0a1b2c3d-0000-4000-8000-000000000103',
    region: ireland,
    domain: 'campaign.meridian.example',
    daysLeft: -3,
    Type: 'IMPORTED',
    Status: 'EXPIRED',
    RenewalEligibility: 'INELIGIBLE',
  },
  {
    id: '0a1b2c3d-0000-4000-8000-000000000104',
    region: ireland,
    domain: '*.meridian.example',
    daysLeft: 20,
    ExportOption: 'ENABLED',
    Exported: true,
    details: {
      DomainValidationOptions: [{ DomainName: '*.meridian.example', ValidationMethod: 'EMAIL' }],
      RenewalSummary: {
        RenewalStatus: 'PENDING_VALIDATION',
        UpdatedAt: company.daysAgo(5),
        DomainValidationOptions: [{ DomainName: '*.meridian.example', ValidationMethod: 'EMAIL' }],
      },
    },
  },
  {
    id: '0a1b2c3d-0000-4000-8000-000000000105',
    region: ireland,
    domain: 'erp.meridian.example',
    daysLeft: 900,
    Type: 'IMPORTED',
    KeyAlgorithm: 'RSA_1024',
    RenewalEligibility: 'INELIGIBLE',
    details: { Issuer: 'erp.meridian.example', InUseBy: ['erp'] },
  },
  {
    id: '0a1b2c3d-0000-4000-8000-000000000106',
    region: ireland,
    domain: 'partners.meridian.example',
    daysLeft: 120,
    Type: 'IMPORTED',
    RenewalEligibility: 'INELIGIBLE',
    details: { Issuer: 'Example CA' },
  },
  {
    id: '0a1b2c3d-0000-4000-8000-000000000107',
    region: ireland,
    domain: 'lost.meridian.example',
    Status: 'VALIDATION_TIMED_OUT',
    InUse: false,
  },
  { id: '0a1b2c3d-0000-4000-8000-000000000301', region: virginia, domain: 'us.meridian.example', daysLeft: 90 },
];

/** The company's private certificate authorities. */
export const sampleAuthorities: readonly AuthoritySpec[] = [
  { id: '1b2c3d4e-0000-4000-8000-000000000101', region: ireland, type: 'ROOT', status: 'DISABLED' },
  { id: '1b2c3d4e-0000-4000-8000-000000000102', region: ireland, type: 'SUBORDINATE', status: 'ACTIVE', ocsp: true },
  { id: '1b2c3d4e-0000-4000-8000-000000000301', region: virginia, type: 'ROOT', status: 'ACTIVE' },
];
