import type { CertificateAuthority } from '@aws-sdk/client-acm-pca';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { fromListing, listing, shared } from '../../core/fact-reads.ts';
import { tagsByArn } from '../tagging/tags.ts';
import { acmPca } from './clients.ts';

/** Private certificate authorities that the account owns. */
export const certificateAuthorityCollector = defineCollector<'AWS::ACMPCA::CertificateAuthority', CertificateAuthority>({
  type: 'AWS::ACMPCA::CertificateAuthority',
  service: 'acm',
  scope: 'regional',
  list: listing(acmPca, 'ListCertificateAuthorities', {
    input: () => ({ MaxResults: 1000 }),
    token: 'NextToken',
    items: (output) => output.CertificateAuthorities,
    resource: (raw: CertificateAuthority) => {
      const { Arn: arn, CertificateAuthorityConfiguration } = raw;
      if (arn === undefined) return undefined;
      const id = arn.slice(arn.lastIndexOf('/') + 1);
      return { id, arn, name: CertificateAuthorityConfiguration?.Subject?.CommonName ?? id, raw };
    },
  }),
  tags: shared(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  facts: {
    authority: fromListing(({ Type, Status }) =>
      Type === undefined || Status === undefined
        ? notReported('the listing does not contain the type or status')
        : { type: Type, status: Status },
    ),
    revocation: fromListing(({ UsageMode, RevocationConfiguration: { CrlConfiguration, OcspConfiguration } = {} }) => ({
      usage: UsageMode ?? 'GENERAL_PURPOSE',
      methods: [...(CrlConfiguration?.Enabled === true ? ['CRL'] : []), ...(OcspConfiguration?.Enabled === true ? ['OCSP'] : [])],
    })),
  },
});
