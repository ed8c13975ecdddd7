import { reasonOf, recordingOf } from '../../src/core/config-recording.ts';

test.each([
  ['nothing', undefined, [], { all: false, missing: [] }],
  ['all, as older recorders say it', { allSupported: true }, [], { all: true, missing: [] }],
  ['all', { recordingStrategy: { useOnly: 'ALL_SUPPORTED_RESOURCE_TYPES' } }, ['AWS::S3::Bucket'], { all: true, missing: [] }],
  ['a choice', { resourceTypes: ['AWS::S3::Bucket'] }, [], { all: false, missing: [] }],
  ['a choice of what is asked for', { resourceTypes: ['AWS::S3::Bucket'] }, ['AWS::S3::Bucket'], { all: true, missing: [] }],
  [
    'a choice without what is asked for',
    { resourceTypes: ['AWS::S3::Bucket'] },
    ['AWS::IAM::Role'],
    { all: true, missing: ['AWS::IAM::Role'] },
  ],
  [
    'all but some',
    {
      recordingStrategy: { useOnly: 'EXCLUSION_BY_RESOURCE_TYPES' },
      exclusionByResourceTypes: { resourceTypes: ['AWS::IAM::Role', 'AWS::EC2::Subnet'] },
    },
    [],
    { all: true, missing: ['AWS::EC2::Subnet'] },
  ],
  [
    'all but one that is asked for',
    { recordingStrategy: { useOnly: 'EXCLUSION_BY_RESOURCE_TYPES' }, exclusionByResourceTypes: { resourceTypes: ['AWS::IAM::Role'] } },
    ['AWS::IAM::Role'],
    { all: true, missing: ['AWS::IAM::Role'] },
  ],
] as const)('%s', (_name, group, required, expected) => {
  expect(recordingOf(group as Parameters<typeof recordingOf>[0], required)).toEqual(expected);
});

test.each([
  ['The specified bucket does not exist.', 'The specified bucket does not exist'],
  ['NoSuchBucket', 'NoSuchBucket'],
  [undefined, 'AWS does not say why'],
])('%s', (said, reason) => {
  expect(reasonOf(said)).toBe(reason);
});
