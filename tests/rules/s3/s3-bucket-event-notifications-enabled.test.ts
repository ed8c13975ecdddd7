import { s3BucketEventNotificationsEnabled } from '../../../rules/s3/s3-bucket-event-notifications-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(s3BucketEventNotificationsEnabled, {
  base: { eventTargets: ['Amazon EventBridge'] },
  pass: [{ name: 'passes when events are sent', message: 'sent', evidence: { targets: ['Amazon EventBridge'] } }],
  fail: [{ name: 'fails with no events', facts: { eventTargets: [] }, message: 'none' }],
});
