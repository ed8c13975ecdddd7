import { s3BucketVersioningEnabled } from '../../../rules/s3/s3-bucket-versioning-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(s3BucketVersioningEnabled, {
  base: { versioning: 'Enabled' },
  pass: [{ name: 'enabled', message: 'enabled' }],
  fail: [
    { name: 'suspended', facts: { versioning: 'Suspended' }, evidence: { state: 'suspended' } },
    { name: 'never enabled', facts: { versioning: undefined }, evidence: { state: 'disabled' } },
  ],
});
