import type { CertificateDetail, CertificateSummary } from '@aws-sdk/client-acm';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { deletionCheck, fromListing, listingFrom, perResource, shared } from '../../core/fact-reads.ts';
import { toJson } from '../../core/to-json.ts';
import { tagsByArn } from '../tagging/tags.ts';
import { acm } from './clients.ts';
import type { CertificateDetails, CertificateListing } from './facts.ts';
import { certificateList } from './shared-reads.ts';

function listingOf(raw: CertificateSummary) {
  const {
    DomainName,
    SubjectAlternativeNameSummaries: names = [],
    Status,
    Type,
    KeyAlgorithm,
    NotAfter,
    CreatedAt,
    RenewalEligibility,
  } = raw;
  if (Status === undefined || Type === undefined) return notReported('the listing does not contain the status or type');
  const listing: CertificateListing = {
    ...(DomainName === undefined ? {} : { domain: DomainName }),
    names: [...new Set([...(DomainName === undefined ? [] : [DomainName]), ...names])],
    hasMoreNames: raw.HasAdditionalSubjectAlternativeNames === true,
    status: Status,
    type: Type,
    // The listing writes RSA_2048, the description RSA-2048.
    ...(KeyAlgorithm === undefined ? {} : { keyAlgorithm: KeyAlgorithm.replace('-', '_') }),
    inUse: raw.InUse === true,
    exportable: raw.ExportOption === 'ENABLED',
    exported: raw.Exported === true,
    ...(RenewalEligibility === undefined ? {} : { renewable: RenewalEligibility === 'ELIGIBLE' }),
    ...(NotAfter === undefined ? {} : { expiresAt: toJson(NotAfter) }),
    ...(CreatedAt === undefined ? {} : { createdAt: toJson(CreatedAt) }),
  };
  return listing;
}

function detailsOf(certificate: CertificateDetail): CertificateDetails {
  const { RenewalSummary, DomainValidationOptions = [], FailureReason, RevocationReason, Issuer, Subject, InUseBy = [] } = certificate;
  const reason = FailureReason ?? RevocationReason;
  return {
    ...(RenewalSummary?.RenewalStatus === undefined ? {} : { renewalStatus: RenewalSummary.RenewalStatus }),
    validations: (RenewalSummary?.DomainValidationOptions ?? DomainValidationOptions).map(
      ({ DomainName, ValidationMethod, ResourceRecord }) => ({
        domain: DomainName ?? '',
        ...(ValidationMethod === undefined ? {} : { method: ValidationMethod }),
        ...(ResourceRecord?.Name === undefined ? {} : { record: ResourceRecord.Name }),
      }),
    ),
    ...(reason === undefined ? {} : { reason }),
    ...(Issuer === undefined ? {} : { issuer: Issuer }),
    ...(Subject === undefined ? {} : { subject: Subject }),
    usedBy: InUseBy,
  };
}

/** Whether a rule can need the description: to renew, validate or trust a certificate, or to explain its status. */
const needsDetails = ({ Type, InUse, Status }: CertificateSummary): boolean =>
  Type === 'AMAZON_ISSUED' || InUse === true || Status === 'REVOKED' || Status === 'FAILED';

/** Certificates of ACM. */
export const certificateCollector = defineCollector<'AWS::ACM::Certificate', CertificateSummary>({
  type: 'AWS::ACM::Certificate',
  service: 'acm',
  scope: 'regional',
  list: listingFrom(certificateList, (items) =>
    items.flatMap((raw) => {
      const { CertificateArn: arn, DomainName } = raw;
      if (arn === undefined) return [];
      const id = arn.slice(arn.lastIndexOf('/') + 1);
      return [{ id, arn, name: DomainName || id, raw }];
    }),
  ),
  tags: shared(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  deletion: deletionCheck(acm, 'DescribeCertificate', {
    errorCodes: ['ResourceNotFoundException'],
    notFoundErrorCodes: ['ResourceNotFoundException'],
    input: ({ arn }) => ({ CertificateArn: arn }),
  }),
  facts: {
    listing: fromListing(listingOf),
    details: perResource(acm, 'DescribeCertificate', {
      input: ({ arn }) => ({ CertificateArn: arn }),
      value: ({ Certificate }) =>
        Certificate === undefined ? notReported('the response does not contain the certificate') : detailsOf(Certificate),
      skip: (raw) => (needsDetails(raw) ? undefined : { value: { validations: [], usedBy: [] } }),
    }),
  },
});
