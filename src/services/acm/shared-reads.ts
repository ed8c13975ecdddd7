import type { CertificateSummary, KeyAlgorithm } from '@aws-sdk/client-acm';
import { derivedRead, sharedListing } from '../../core/fact-reads.ts';
import { acm } from './clients.ts';

/**
 * All key algorithms. Without a filter, ACM lists only certificates with RSA keys of 1,024 and 2,048 bits
 * (https://docs.aws.amazon.com/acm/latest/APIReference/API_Filters.html).
 */
const keyTypes: KeyAlgorithm[] = ['RSA_1024', 'RSA_2048', 'RSA_3072', 'RSA_4096', 'EC_prime256v1', 'EC_secp384r1', 'EC_secp521r1'];

/** Certificates of a Region. */
export const certificateList = sharedListing(acm, 'ListCertificates', {
  scope: 'regional',
  input: () => ({ Includes: { keyTypes }, MaxItems: 1000 }),
  token: 'NextToken',
  items: (output) => output.CertificateSummaryList,
  value: (items): readonly CertificateSummary[] => items,
});

/** Certificates of a Region by ARN. */
export const certificates = derivedRead(
  'acm:ListCertificates by ARN',
  certificateList,
  (items): ReadonlyMap<string, CertificateSummary> => new Map(items.map((item) => [item.CertificateArn ?? '', item])),
);
