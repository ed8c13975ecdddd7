import { s3BucketVersioningEnabled } from '../../../rules/s3/s3-bucket-versioning-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(s3BucketVersioningEnabled, {
  base: { versioning: 'Enabled' },
  pass: [{ name: 'passes when enabled', message: 'enabled' }],
  fail: [
    { name: 'fails when suspended', facts: { versioning: 'Suspended' }, evidence: { state: 'suspended' } },
    { name: 'fails when never enabled', facts: { versioning: undefined }, evidence: { state: 'disabled' } },
  ],
});
