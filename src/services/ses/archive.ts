import type { Archive, GetArchiveResponse } from '@aws-sdk/client-mailmanager';
import { defineCollector } from '../../core/collector.ts';
import { type NotReported, notReported } from '../../core/fact.ts';
import { shared, perResource, fromListing, listing, deletionCheck } from '../../core/fact-reads.ts';
import { mailManager } from './clients.ts';
import { tagsByArn } from '../tagging/tags.ts';

/** A fact from the description of the archive. */
const described = <V>(value: (archive: GetArchiveResponse) => V | NotReported) =>
  perResource(mailManager, 'GetArchive', { input: (archive: { readonly id: string }) => ({ ArchiveId: archive.id }), value });

/** Archives of Mail Manager. */
export const archiveCollector = defineCollector<'AWS::SES::MailManagerArchive', Archive>({
  type: 'AWS::SES::MailManagerArchive',
  service: 'ses',
  scope: 'regional',
  list: listing(mailManager, 'ListArchives', {
    input: () => ({ PageSize: 50 }),
    token: 'NextToken',
    items: ({ Archives }) => Archives,
    resource: (raw, { partition, region, accountId }) =>
      raw.ArchiveId === undefined
        ? undefined
        : {
            id: raw.ArchiveId,
            arn: `arn:${partition}:ses:${region}:${accountId}:mailmanager-archive/${raw.ArchiveId}`,
            name: raw.ArchiveName ?? raw.ArchiveId,
            raw,
          },
  }),
  deletion: deletionCheck(mailManager, 'GetArchive', {
    errorCodes: ['ResourceNotFoundException'],
    notFoundErrorCodes: ['ResourceNotFoundException'],
    input: ({ id }) => ({ ArchiveId: id }),
  }),
  tags: shared(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  facts: {
    state: fromListing(({ ArchiveState }) => ArchiveState ?? notReported('the listing does not contain the state')),
    kmsKeyArn: described(({ KmsKeyArn }) => KmsKeyArn),
    retention: described(({ Retention }) => Retention?.RetentionPeriod ?? notReported('the answer does not contain the retention')),
  },
});
