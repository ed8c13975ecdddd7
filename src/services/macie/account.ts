import type { AccountFactReads, Aws } from '../../core/collector.ts';
import { type NotReported, notReported } from '../../core/fact.ts';
import { perResourceCalls, apiCalls } from '../../core/fact-reads.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { macie } from './clients.ts';
import { unlessDisabled } from './shared-reads.ts';

/** Macie in each Region. */
export const macieAccountFacts: AccountFactReads<'macieSession' | 'macieDiscovery'> = {
  macieSession: perResourceCalls([apiCalls(macie, 'GetMacieSession')], async (aws) => {
    const session = await unlessDisabled(aws.call(macie, 'GetMacieSession', {}));
    return session === undefined ? undefined : (session.status ?? notReported('the response does not contain the status'));
  }),
  macieDiscovery: perResourceCalls(
    [apiCalls(macie, 'GetAutomatedDiscoveryConfiguration', 'ListAutomatedDiscoveryAccounts')],
    async (aws, { accountId }) => {
      try {
        const discovery = await unlessDisabled(aws.call(macie, 'GetAutomatedDiscoveryConfiguration', {}));
        return discovery === undefined ? undefined : (discovery.status ?? notReported('the response does not contain the status'));
      } catch (error) {
        if (!(error instanceof ReadFailure) || error.collectionError.kind !== 'denied') throw error;
        return await memberDiscovery(aws, accountId, error);
      }
    },
  ),
};

/**
 * Only the Macie administrator may read the configuration of an organization. A member account reads its own status instead
 * (https://docs.aws.amazon.com/macie/latest/APIReference/automated-discovery-accounts.html).
 */
async function memberDiscovery(aws: Aws, accountId: string, denial: ReadFailure): Promise<string | NotReported> {
  try {
    const { items = [] } = await aws.call(macie, 'ListAutomatedDiscoveryAccounts', { accountIds: [accountId] });
    const status = items.find((item) => item.accountId === accountId)?.status;
    return (
      status ?? notReported('the Macie administrator of the organization manages automated discovery, and Macie does not return its status')
    );
  } catch (error) {
    // Without permission for either call, the permission that a standalone account needs is the one to name.
    if (error instanceof ReadFailure && isMissingPermission(denial)) throw denial;
    throw error;
  }
}

/** Whether IAM denied the call; Macie itself uses the same error code for members of an organization. */
const isMissingPermission = ({ collectionError }: ReadFailure): boolean => /is not authorized to perform/i.test(collectionError.message);
