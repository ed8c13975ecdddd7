import type { BucketMetadata } from '@aws-sdk/client-macie2';
import type { SharedRead } from '../../core/collector.ts';
import { apiCalls } from '../../core/fact-reads.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { macie } from './clients.ts';

/**
 * What Macie answers; `undefined` when it is not enabled in the Region. Macie says so by the code of a denied call, so that only its words
 * tell the two apart (https://docs.aws.amazon.com/macie/latest/APIReference/macie.html).
 */
export async function unlessDisabled<V>(answer: Promise<V>): Promise<V | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ReadFailure && /Macie is not enabled/i.test(error.collectionError.message)) return undefined;
    throw error;
  }
}

/** What Macie knows of the buckets of a Region, by name; `undefined`: it is not enabled there. */
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
        for await (const page of aws.pages(macie, 'DescribeBuckets', input, 'nextToken')) {
          for (const bucket of page.buckets ?? []) buckets.set(bucket.bucketName ?? '', bucket);
        }
        return buckets;
      })(),
    ),
};
