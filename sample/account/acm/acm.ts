import type { CertificateDetail, CertificateSummary, KeyAlgorithm } from '@aws-sdk/client-acm';
import type { CertificateAuthorityStatus } from '@aws-sdk/client-acm-pca';
import { awsError } from '../../endpoint/aws-error.ts';
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
  /** Members of its description besides those of the listing. */
  readonly details?: Partial<CertificateDetail>;
}

export interface AuthoritySpec {
  readonly id: string;
  readonly region: string;
  readonly type: 'ROOT' | 'SUBORDINATE';
  readonly status: string;
  /** Whether it answers OCSP requests. */
  readonly ocsp?: true;
}

export const certificateArn = (region: string, id: string): string => `arn:aws:acm:${region}:${company.accountId}:certificate/${id}`;

/** Without a filter, ACM lists only these (https://docs.aws.amazon.com/acm/latest/APIReference/API_Filters.html). */
const listedByDefault: readonly KeyAlgorithm[] = ['RSA_1024', 'RSA_2048'];

function summaryOf({ id, region, domain, daysLeft, details: _details, ...change }: CertificateSpec): CertificateSummary {
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

export function acmData(certificates: readonly CertificateSpec[], authorities: readonly AuthoritySpec[]): ServiceData[] {
  const byRegion = Map.groupBy(certificates, ({ region }) => region);
  const byArn = new Map(certificates.map((certificate) => [certificateArn(certificate.region, certificate.id), certificate]));
  return [
    service('acm')({
      ListCertificates: ({ Includes, MaxItems, NextToken }, { region }) => {
        const types = Includes?.keyTypes ?? listedByDefault;
        const all = (byRegion.get(region) ?? []).map(summaryOf).filter(({ KeyAlgorithm: type = 'RSA_2048' }) => types.includes(type));
        const { items, nextToken } = page(all, { token: NextToken, max: MaxItems, defaultMax: 1000, invalidToken: 'ValidationException' });
        return { CertificateSummaryList: items, NextToken: nextToken };
      },
      DescribeCertificate: ({ CertificateArn = '' }) => {
        const certificate = byArn.get(CertificateArn);
        if (certificate === undefined) throw awsError('ResourceNotFoundException', 400, `Could not find certificate ${CertificateArn}.`);
        const { domain, details } = certificate;
        return {
          Certificate: {
            CertificateArn,
            DomainName: domain,
            DomainValidationOptions: [{ DomainName: domain, ValidationMethod: 'DNS' }],
            Issuer: 'Amazon',
            Subject: `CN=${domain}`,
            InUseBy: [],
            ...details,
          },
        };
      },
    }),
    service('acm-pca')({
      ListCertificateAuthorities: (_input, { region }) => ({
        CertificateAuthorities: authorities
          .filter((authority) => authority.region === region)
          .map(({ id, type, status, ocsp = false }) => ({
            Arn: `arn:aws:acm-pca:${region}:${company.accountId}:certificate-authority/${id}`,
            Type: type,
            Status: status as CertificateAuthorityStatus,
            UsageMode: 'GENERAL_PURPOSE' as const,
            RevocationConfiguration: { CrlConfiguration: { Enabled: false }, OcspConfiguration: { Enabled: ocsp } },
          })),
      }),
    }),
  ];
}
