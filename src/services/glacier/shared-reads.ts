import type { DescribeVaultOutput } from '@aws-sdk/client-glacier';
import type { SharedRead } from '../../core/collector.ts';
import { apiCalls, sharedRead } from '../../core/fact-reads.ts';
import { glacier } from './clients.ts';

/** Accounts that never used Glacier can no longer use it (https://docs.aws.amazon.com/amazonglacier/latest/dev/api-error-responses.html). */
const notConfiguredErrorCodes = ['NoLongerSupportedException'];

/** Means the account of the credentials. */
export const ownAccount = '-';

/** Vaults of a Region. */
export const vaults: SharedRead<readonly DescribeVaultOutput[]> = {
  name: 'glacier:ListVaults',
  scope: 'regional',
  apiCalls: [apiCalls(glacier, 'ListVaults')],
  notConfiguredErrorCodes,
  load: async (aws) => {
    const found: DescribeVaultOutput[] = [];
    for await (const { VaultList = [] } of aws.pages(glacier, 'ListVaults', {
      input: { accountId: ownAccount },
      token: ['marker', 'Marker'],
    })) {
      found.push(...VaultList);
    }
    return found;
  },
};

/** Limits on retrieval from all vaults of a Region. */
export const retrievalRules = sharedRead(glacier, 'GetDataRetrievalPolicy', {
  scope: 'regional',
  input: () => ({ accountId: ownAccount }),
  value: ({ Policy }) => Policy?.Rules ?? [],
  notConfiguredErrorCodes,
});
