import type { DescribeVaultOutput } from '@aws-sdk/client-glacier';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { toJson } from '../../core/to-json.ts';
import { shared, perResource, perResourceCalls, fromListing, listingFrom, apiCalls } from '../../core/fact-reads.ts';
import { organizationId } from '../organizations/shared-reads.ts';
import { glacier } from './clients.ts';
import { topicArns } from '../sns/shared-reads.ts';
import { tagsByArn } from '../tagging/tags.ts';
import { ownAccount, vaults } from './shared-reads.ts';

const input = (vault: { readonly id: string }) => ({ accountId: ownAccount, vaultName: vault.id });

/** Glacier's error for a setting that does not exist, and for a vault that does not exist. */
const notConfiguredErrorCodes = ['ResourceNotFoundException'];

/** Vaults of S3 Glacier, the stand-alone service; the storage classes of that name belong to buckets. */
export const vaultCollector = defineCollector<'AWS::Glacier::Vault', DescribeVaultOutput>({
  type: 'AWS::Glacier::Vault',
  service: 'glacier',
  scope: 'regional',
  list: listingFrom(vaults, (items) =>
    items.flatMap((raw) =>
      raw.VaultName === undefined || raw.VaultARN === undefined ? [] : [{ id: raw.VaultName, arn: raw.VaultARN, raw }],
    ),
  ),
  tags: shared(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  facts: {
    archives: fromListing(({ NumberOfArchives }) => NumberOfArchives),
    accessPolicy: perResource(glacier, 'GetVaultAccessPolicy', {
      input,
      value: ({ policy }) => policy?.Policy || notReported('the answer does not contain the policy'),
      notConfiguredErrorCodes,
    }),
    lock: perResource(glacier, 'GetVaultLock', {
      input,
      value: ({ ExpirationDate, Policy, State }) =>
        State === undefined ? notReported('the answer does not contain the state of the lock') : toJson({ ExpirationDate, Policy, State }),
      notConfiguredErrorCodes,
    }),
    notifications: perResourceCalls(
      [apiCalls(glacier, 'GetVaultNotifications'), ...topicArns.apiCalls],
      async (aws, vault, { shared }) => {
        const { vaultNotificationConfig: to } = await aws.call(glacier, 'GetVaultNotifications', input(vault));
        if (to?.SNSTopic === undefined) return notReported('the answer does not contain the topic');
        const notifications = { topic: to.SNSTopic, events: to.Events ?? [] };
        if (to.SNSTopic.split(':')[4] !== vault.accountId) return notifications;
        return { ...notifications, topicExists: (await shared(topicArns))?.has(to.SNSTopic) === true };
      },
      notConfiguredErrorCodes,
    ),
    organizationId,
  },
});
