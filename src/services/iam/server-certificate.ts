import type { ServerCertificateMetadata } from '@aws-sdk/client-iam';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { toJson } from '../../core/to-json.ts';
import { fromListing, listing } from '../../core/fact-reads.ts';
import { iam } from './clients.ts';

/** TLS certificates that were uploaded to IAM. */
export const serverCertificateCollector = defineCollector<'AWS::IAM::ServerCertificate', ServerCertificateMetadata>({
  type: 'AWS::IAM::ServerCertificate',
  service: 'iam',
  scope: 'global',
  list: listing(iam, 'ListServerCertificates', {
    input: () => ({ MaxItems: 1000 }),
    token: 'Marker',
    items: (output) => output.ServerCertificateMetadataList,
    resource: (certificate: ServerCertificateMetadata) => {
      const { ServerCertificateName: id, Arn: arn } = certificate;
      return id === undefined || arn === undefined ? undefined : { id, arn, raw: certificate };
    },
  }),
  facts: {
    expiresAt: fromListing(({ Expiration }) => toJson(Expiration) ?? notReported('the answer does not say when the certificate expires')),
  },
});
