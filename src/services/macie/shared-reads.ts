import type { BucketMetadata } from '@aws-sdk/client-macie2';
import type { SharedRead } from '../../core/collector.ts';
import { apiCalls } from '../../core/fact-reads.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { macie } from './clients.ts';

/**
 * Returns the response; `undefined` if Macie is not enabled in the Region. Macie reports this with the error code of a denied call, so only
 * the message distinguishes the two (https://docs.aws.amazon.com/macie/latest/APIReference/macie.html).
 */
export async function unlessDisabled<V>(answer: Promise<V>): Promise<V | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ReadFailure && /Macie is not enabled/i.test(error.collectionError.message)) return undefined;
    throw error;
  }
}

/** Data of Macie about the buckets of a Region by name; `undefined`: Macie is not enabled there. */
export const macieBuckets: SharedRead<ReadonlyMap<string, BucketMetadata>> = {
  name: 'macie2:DescribeBuckets',
  scope: 'regional',
  apiCalls: [apiCalls(macie, 'DescribeBuckets')],
  notConfiguredErrorCodes: [],
  load: async (aws, { accountId }) =>
    unlessDisabled(
      (async () => {
        const buckets = new Map<string, BucketMetadata>();
        const input = { criteria: { accountId: { eq: [accountId] } }, maxResults: 50 };
        for await (const page of aws.pages(macie, 'DescribeBuckets', { input, token: 'nextToken' })) {
          for (const bucket of page.buckets ?? []) buckets.set(bucket.bucketName ?? '', bucket);
        }
        return buckets;
      })(),
    ),
};
