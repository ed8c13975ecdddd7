import { s3DirectoryBucketLifecycleConfigured } from '../../../rules/s3/s3-directory-bucket-lifecycle-configured.ts';
import { testRule } from '../../support/rule-tester.ts';

const expire = { ID: 'expire', Status: 'Enabled', Expiration: { Days: 7 } } as const;

testRule(s3DirectoryBucketLifecycleConfigured, {
  base: { lifecycle: [expire] },
  pass: [{ name: 'passes when objects expire', message: 'configured' }],
  fail: [
    { name: 'fails with no lifecycle', facts: { lifecycle: undefined }, message: 'none' },
    { name: 'fails for a disabled rule', facts: { lifecycle: [{ ...expire, Status: 'Disabled' }] }, message: 'none' },
    {
      name: 'fails for a rule that only aborts multipart uploads',
      facts: { lifecycle: [{ ID: 'abort', Status: 'Enabled', AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } }] },
      message: 'noExpiration',
    },
  ],
});
