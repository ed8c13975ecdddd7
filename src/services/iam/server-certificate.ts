import type { ServerCertificateMetadata } from '@aws-sdk/client-iam';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { toJson } from '../../core/to-json.ts';
import { fromListing, listingFrom } from '../../core/fact-reads.ts';
import { serverCertificates } from './shared-reads.ts';

/** TLS certificates that were uploaded to IAM. */
export const serverCertificateCollector = defineCollector<'AWS::IAM::ServerCertificate', ServerCertificateMetadata>({
  type: 'AWS::IAM::ServerCertificate',
  service: 'iam',
  scope: 'global',
  list: listingFrom(serverCertificates, (items) =>
    [...items.values()].flatMap((raw) => {
      const { ServerCertificateName: id, Arn: arn } = raw;
      return id === undefined || arn === undefined ? [] : [{ id, arn, raw }];
    }),
  ),
  facts: {
    expiresAt: fromListing(({ Expiration }) => toJson(Expiration) ?? notReported('the answer does not say when the certificate expires')),
  },
});
