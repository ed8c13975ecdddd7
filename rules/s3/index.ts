import type { AnyRule } from '../../src/model/rule.ts';
import { s3BucketVersioningEnabled } from './s3-bucket-versioning-enabled.ts';

export const s3Rules: readonly AnyRule[] = [s3BucketVersioningEnabled];
