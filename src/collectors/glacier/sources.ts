import type { DescribeVaultOutput } from '@aws-sdk/client-glacier';
import type { Source } from '../../model/collector.ts';
import { reads, source } from '../../model/reads.ts';
import { glacier } from '../sdk/services.ts';

/** Accounts that never used Glacier can use it no more (https://docs.aws.amazon.com/amazonglacier/latest/dev/api-error-responses.html). */
const absent = ['NoLongerSupportedException'];

/** Stands for the account of the credentials. */
export const ownAccount = '-';

/** Vaults of a Region. */
export const vaults: Source<readonly DescribeVaultOutput[]> = {
  name: 'glacier:ListVaults',
  scope: 'regional',
  reads: [reads(glacier, 'ListVaults')],
  absent,
  load: async (aws) => {
    const found: DescribeVaultOutput[] = [];
    for await (const { VaultList = [] } of aws.pages(glacier, 'ListVaults', { accountId: ownAccount }, ['marker', 'Marker'])) {
      found.push(...VaultList);
    }
    return found;
  },
};

/** Limits on retrieval from all vaults of a Region. */
export const retrievalRules = source(glacier, 'GetDataRetrievalPolicy', {
  scope: 'regional',
  input: () => ({ accountId: ownAccount }),
  value: ({ Policy }) => Policy?.Rules ?? [],
  absent,
});
