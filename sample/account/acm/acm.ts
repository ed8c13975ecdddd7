import type { CertificateSummary, KeyAlgorithm } from '@aws-sdk/client-acm';
import { page } from '../../endpoint/page.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';

/** A certificate; what is left out is as ACM issues a certificate that is in use. */
export interface CertificateSpec extends Partial<Omit<CertificateSummary, 'CertificateArn' | 'NotAfter'>> {
  readonly id: string;
  readonly region: string;
  readonly domain: string;
  /** Absent: never issued. */
  readonly daysLeft?: number;
}

export const certificateArn = (region: string, id: string): string => `arn:aws:acm:${region}:${company.accountId}:certificate/${id}`;

/** Without a filter, ACM lists only these (https://docs.aws.amazon.com/acm/latest/APIReference/API_Filters.html). */
const listedByDefault: readonly KeyAlgorithm[] = ['RSA_1024', 'RSA_2048'];

function summaryOf({ id, region, domain, daysLeft, ...change }: CertificateSpec): CertificateSummary {
  return {
    CertificateArn: certificateArn(region, id),
    DomainName: domain,
    SubjectAlternativeNameSummaries: [domain],
    HasAdditionalSubjectAlternativeNames: false,
    Status: 'ISSUED',
    Type: 'AMAZON_ISSUED',
    KeyAlgorithm: 'RSA_2048',
    InUse: true,
    RenewalEligibility: 'ELIGIBLE',
    CreatedAt: company.daysAgo(200),
    ...(daysLeft === undefined ? {} : { NotAfter: company.daysAgo(-daysLeft) }),
    ...change,
  };
}

export function acmData(certificates: readonly CertificateSpec[]): ServiceData {
  const byRegion = Map.groupBy(certificates, ({ region }) => region);
  return service('acm')({
    ListCertificates: ({ Includes, MaxItems, NextToken }, { region }) => {
      const types = Includes?.keyTypes ?? listedByDefault;
      const all = (byRegion.get(region) ?? []).map(summaryOf).filter(({ KeyAlgorithm: type = 'RSA_2048' }) => types.includes(type));
      const { items, nextToken } = page(all, { token: NextToken, max: MaxItems, defaultMax: 1000, invalidToken: 'ValidationException' });
      return { CertificateSummaryList: items, NextToken: nextToken };
    },
  });
}
