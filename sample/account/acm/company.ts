import { company } from '../company.ts';
import type { CertificateSpec } from './acm.ts';

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
  { id: '0a1b2c3d-0000-4000-8000-000000000301', region: virginia, domain: 'us.meridian.example', daysLeft: 90 },
];
