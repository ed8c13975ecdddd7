import { s3BucketBackupCovered } from '../../../rules/s3/s3-bucket-backup-covered.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:s3:::orders';
const all = { optedIn: true, selections: [{ plan: 'daily', resources: ['*'] }] };
const byTag = { optedIn: true, selections: [{ plan: 'tagged', anyTag: [{ key: 'backup', value: 'daily' }] }] };
const params = { scopeTagKeys: ['data-classification'] };

testRule(s3BucketBackupCovered, {
  resource: { arn },
  base: { backup: all, versioning: 'Enabled' },
  pass: [
    { name: 'passes when selected', message: 'covered', evidence: { plans: ['daily'] } },
    { name: 'passes when selected by tag', facts: { backup: byTag }, resource: { tags: { backup: 'daily' } } },
    {
      name: 'passes when selected by ARN, which does not need opt-in',
      facts: { backup: { optedIn: false, selections: [{ plan: 'buckets', resources: ['arn:aws:s3:::*'] }] } },
    },
    { name: 'passes when in scope', params, resource: { tags: { 'data-classification': 'internal' } } },
  ],
  fail: [
    { name: 'fails when not selected', facts: { backup: { optedIn: true, selections: [] } }, message: 'uncovered' },
    { name: 'fails when not selected and not versioned', facts: { backup: { optedIn: true, selections: [] }, versioning: undefined } },
    { name: 'fails with versioning never enabled', facts: { versioning: undefined }, message: 'unversioned' },
    { name: 'fails with versioning suspended', facts: { versioning: 'Suspended' }, message: 'unversioned' },
    { name: 'fails when not opted in', facts: { backup: { ...all, optedIn: false } }, message: 'optedOut', evidence: { plans: ['daily'] } },
  ],
  notApplicable: [
    { name: 'skips when out of scope', params, message: 'outOfScope' },
    { name: 'skips when out of scope with a tag that is a JavaScript method name', params: { scopeTagKeys: ['toString'] } },
  ],
  undecided: [
    {
      name: 'is unknown when a plan selects by tags that could not be read',
      facts: { backup: byTag },
      resource: { tags: null },
      message: 'unknown',
    },
    { name: 'is unknown for an unreadable scope', params, resource: { tags: null } },
  ],
});
