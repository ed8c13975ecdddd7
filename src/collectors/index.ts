import type { AnyCollector } from '../model/collector.ts';
import { globalAccountCollector, regionalAccountCollector } from './account.ts';
import { bucketCollector } from './s3/bucket.ts';

/** All collectors, by service. */
export const collectors: readonly AnyCollector[] = [globalAccountCollector, regionalAccountCollector, bucketCollector];
