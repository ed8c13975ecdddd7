import type { DescribeVaultOutput } from '@aws-sdk/client-glacier';
import { defineCollector } from '../../model/collector.ts';
import { notReported } from '../../model/fact.ts';
import { plain } from '../../model/plain.ts';
import { bulk, each, eachOf, listed, listingFrom, reads } from '../../model/reads.ts';
import { organizationId } from '../organizations/sources.ts';
import { glacier } from '../sdk/services.ts';
import { topicArns } from '../sns/sources.ts';
import { tagsByArn } from '../tags.ts';
import { ownAccount, vaults } from './sources.ts';

const input = (vault: { readonly id: string }) => ({ accountId: ownAccount, vaultName: vault.id });

/** By this error Glacier says that a vault has no such setting, as well as that there is no such vault. */
const absent = ['ResourceNotFoundException'];

/** Vaults of S3 Glacier, the service of 2012; the storage classes of that name belong to buckets. */
export const vaultCollector = defineCollector<'AWS::Glacier::Vault', DescribeVaultOutput>({
  type: 'AWS::Glacier::Vault',
  service: 'glacier',
  scope: 'regional',
  list: listingFrom(vaults, (items) =>
    items.flatMap((raw) =>
      raw.VaultName === undefined || raw.VaultARN === undefined ? [] : [{ id: raw.VaultName, arn: raw.VaultARN, raw }],
    ),
  ),
  tags: bulk(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  facts: {
    archives: listed(({ NumberOfArchives }) => NumberOfArchives),
    accessPolicy: each(glacier, 'GetVaultAccessPolicy', {
      input,
      value: ({ policy }) => policy?.Policy || notReported('the answer holds no policy'),
      absent,
    }),
    lock: each(glacier, 'GetVaultLock', {
      input,
      value: ({ ExpirationDate, Policy, State }) =>
        State === undefined ? notReported('the answer does not give the state of the lock') : plain({ ExpirationDate, Policy, State }),
      absent,
    }),
    notifications: eachOf(
      [reads(glacier, 'GetVaultNotifications'), ...topicArns.reads],
      async (aws, vault, _raw, shared) => {
        const { vaultNotificationConfig: to } = await aws.call(glacier, 'GetVaultNotifications', input(vault));
        if (to?.SNSTopic === undefined) return notReported('the answer holds no topic');
        const notifications = { topic: to.SNSTopic, events: to.Events ?? [] };
        if (to.SNSTopic.split(':')[4] !== vault.accountId) return notifications;
        return { ...notifications, topicExists: (await shared(topicArns))?.has(to.SNSTopic) === true };
      },
      absent,
    ),
    organizationId,
  },
});
