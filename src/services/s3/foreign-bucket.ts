import type { Aws } from '../../core/collector.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { s3 } from './clients.ts';

/** Returns whether a bucket that the account does not have exists: a bucket of another account denies the call. */
export async function locateForeignBucket(aws: Aws, Bucket: string): Promise<'elsewhere' | 'missing'> {
  try {
    await aws.call(s3, 'GetBucketLocation', { Bucket });
    return 'elsewhere';
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    if (error.code === 'NoSuchBucket') return 'missing';
    if (error.collectionError.kind === 'denied' || error.code === 'PermanentRedirect') return 'elsewhere';
    throw error;
  }
}
