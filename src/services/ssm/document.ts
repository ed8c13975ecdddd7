import type { DocumentIdentifier } from '@aws-sdk/client-ssm';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { perResource, perResourceCalls, listing, apiCalls, tagsOf, deletionCheck } from '../../core/fact-reads.ts';
import { ssm } from './clients.ts';
import { documentSecrets } from './document-secrets.ts';

/** Documents that the account owns. */
export const documentCollector = defineCollector<'AWS::SSM::Document', DocumentIdentifier>({
  type: 'AWS::SSM::Document',
  service: 'ssm',
  scope: 'regional',
  list: listing(ssm, 'ListDocuments', {
    input: () => ({ Filters: [{ Key: 'Owner', Values: ['Self'] }], MaxResults: 50 }),
    token: 'NextToken',
    items: (output) => output.DocumentIdentifiers,
    resource: (raw, { partition, region, accountId }) =>
      raw.Name === undefined
        ? undefined
        : { id: raw.Name, arn: `arn:${partition}:ssm:${region}:${accountId}:document/${raw.Name}`, tags: tagsOf(raw.Tags), raw },
  }),
  deletion: deletionCheck(ssm, 'ListDocuments', {
    errorCodes: ['InvalidDocument'],
    input: ({ id }) => ({
      Filters: [
        { Key: 'Owner', Values: ['Self'] },
        { Key: 'Name', Values: [id] },
      ],
      MaxResults: 50,
    }),
    ids: ({ DocumentIdentifiers = [] }) => DocumentIdentifiers.map(({ Name }) => Name),
  }),
  facts: {
    sharedWith: perResourceCalls([apiCalls(ssm, 'DescribeDocumentPermission')], async (aws, { id }) => {
      const accounts: string[] = [];
      const input = { Name: id, PermissionType: 'Share' as const, MaxResults: 200 };
      for await (const { AccountIds } of aws.pages(ssm, 'DescribeDocumentPermission', { input, token: 'NextToken' })) {
        accounts.push(...(AccountIds ?? []));
      }
      return accounts.sort();
    }),
    secrets: perResource(ssm, 'GetDocument', {
      input: ({ id }) => ({ Name: id }),
      value: ({ Content }) => (Content === undefined ? notReported('the response does not contain the content') : documentSecrets(Content)),
    }),
  },
});
