import type { AnyCollector } from '../model/collector.ts';
import { globalAccountCollector, regionalAccountCollector } from './account.ts';
import { accessPointCollector } from './s3/access-point.ts';
import { bucketCollector } from './s3/bucket.ts';
import { multiRegionAccessPointCollector } from './s3/multi-region-access-point.ts';

/** All collectors, by service. */
export const collectors: readonly AnyCollector[] = [
  globalAccountCollector,
  regionalAccountCollector,
  bucketCollector,
  accessPointCollector,
  multiRegionAccessPointCollector,
];
