import { eventMatches } from '../../../rules/shared/event-pattern.ts';

const event = {
  source: 'aws.backup',
  'detail-type': 'Backup Job State Change',
  resources: ['arn:one', 'arn:two'],
  detail: { state: 'FAILED', backupVaultName: 'main', size: 3, parent: null },
};
const texts = (...patterns: readonly unknown[]) => patterns.map((pattern) => [JSON.stringify(pattern)]);

test.each(
  texts(
    {},
    { source: ['aws.backup'] },
    { source: ['aws.ec2', 'aws.backup'], 'detail-type': ['Backup Job State Change'] },
    { source: [{ prefix: 'aws.' }] },
    { source: [{ suffix: 'backup' }] },
    { source: [{ 'equals-ignore-case': 'AWS.Backup' }] },
    { source: [{ wildcard: 'aws.*up' }] },
    { source: [{ 'anything-but': 'aws.ec2' }] },
    { source: [{ 'anything-but': ['aws.ec2', 'aws.s3'] }] },
    { source: [{ 'anything-but': { prefix: 'my.' } }] },
    { source: [{ exists: true }], replay: [{ exists: false }] },
    { resources: ['arn:two'] },
    { resources: [{ prefix: 'arn:t' }] },
    { detail: { state: ['FAILED', 'EXPIRED'] } },
    { detail: { size: [3], parent: [null] } },
    { detail: { size: [{ numeric: ['=', 3] }] } },
    { detail: { size: [{ numeric: ['>=', 3, '<', 9] }] } },
    { detail: { size: [{ numeric: ['>', 2, '<=', 3] }] } },
    { detail: { $or: [{ state: ['EXPIRED'] }, { backupVaultName: ['main'] }] } },
  ),
)('%s matches', (pattern) => {
  expect(eventMatches(pattern ?? '', event)).toBe(true);
});

test.each(
  texts(
    { source: ['aws.ec2'] },
    { source: [] },
    { source: 'aws.backup' },
    { source: [{ prefix: 'my.' }] },
    { source: [{ suffix: 'ec2' }] },
    { source: [{ 'anything-but': ['aws.backup'] }] },
    { source: [{ 'anything-but': [] }] },
    { source: [{ 'anything-but': { prefix: 'aws.' } }] },
    { source: [{ exists: false }] },
    { source: [{ 'made-up': 'aws.backup' }] },
    { source: [{}] },
    { source: [{ prefix: 3 }] },
    { detail: { state: ['COMPLETED'] } },
    { detail: { resourceType: ['EBS'] } },
    { detail: { resourceType: [{ 'anything-but': 'EBS' }] } },
    { detail: { size: [{ prefix: '3' }] } },
    { detail: { size: [{ numeric: ['>', 3] }] } },
    { detail: { size: [{ numeric: ['>=', 0, '<', 3] }] } },
    { detail: { size: [{ numeric: [] }] } },
    { detail: { size: [{ numeric: ['='] }] } },
    { detail: { size: [{ numeric: ['~', 3] }] } },
    { detail: { state: [{ numeric: ['=', 3] }] } },
    { detail: ['FAILED'] },
    { source: { name: ['aws.backup'] } },
    { $or: {} },
    { $or: [{ source: ['aws.ec2'] }, 'x'] },
    { toString: ['x'] },
    [],
    'aws.backup',
    null,
  ),
)('%s does not match', (pattern) => {
  expect(eventMatches(pattern ?? '', event)).toBe(false);
});

test('an invalid pattern matches nothing', () => {
  expect(eventMatches('{', event)).toBe(false);
});
