import type { AnyRule } from '../../../src/core/rule.ts';
import { defineRule } from '../../../src/core/rule.ts';
import { flag, integer, strings } from '../../../src/core/parameters.ts';
import type { Resource } from '../../../src/core/resource.ts';
import { testNow } from '../rule-tester.ts';

/** A bucket in the format of the snapshot. */
export const bucket = (change: Partial<Resource<'AWS::S3::Bucket'>> = {}): Resource => ({
  type: 'AWS::S3::Bucket',
  service: 's3',
  id: 'orders',
  arn: 'arn:aws:s3:::orders',
  name: 'orders',
  accountId: '111122223333',
  partition: 'aws',
  region: 'eu-west-1',
  tags: {},
  facts: { versioning: { state: 'known', value: 'Enabled' } },
  ...change,
});

/** A rule about bucket versions with parameters of several types. */
export const versioningRule: AnyRule = defineRule({
  id: 's3-test-versioned',
  title: 'Test buckets should keep versions',
  resourceType: 'AWS::S3::Bucket',
  responsibility: 'backups',
  severity: 'medium',
  tier: 1,
  facts: ['versioning'],
  messages: { on: 'Versions are kept.', off: 'Versions are {{state}}.' },
  params: { minDays: integer(7, 'Days.', { min: 1, max: 30 }), strict: flag(false, 'Strict.'), owners: strings([], 'Owners.', '^[a-z]+$') },
  rationale: 'Because.',
  remediation: { text: 'Do it.', url: 'https://docs.aws.amazon.com/' },
  controls: {},
  evaluate: ({ versioning }, { pass, fail }) => (versioning === 'Enabled' ? pass('on') : fail('off', { state: versioning ?? 'off' })),
});

export const now = testNow;
