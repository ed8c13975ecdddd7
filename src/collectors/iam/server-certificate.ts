import type { ServerCertificateMetadata } from '@aws-sdk/client-iam';
import { defineCollector } from '../../model/collector.ts';
import { notReported } from '../../model/fact.ts';
import { plain } from '../../model/plain.ts';
import { listed, listing } from '../../model/reads.ts';
import { iam } from '../sdk/services.ts';

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
    expiresAt: listed(({ Expiration }) => plain(Expiration) ?? notReported('the answer does not say when the certificate expires')),
  },
});
