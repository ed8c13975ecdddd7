import { iamTypes, reasonOf, recordingOf, recordsIamTypes } from '../../src/core/config-recording.ts';

test.each([
  ['nothing', undefined, [], { all: false, missing: [] }],
  ['all, in the format of older recorders', { allSupported: true }, [], { all: true, missing: [] }],
  ['all', { recordingStrategy: { useOnly: 'ALL_SUPPORTED_RESOURCE_TYPES' } }, ['AWS::S3::Bucket'], { all: true, missing: [] }],
  ['all except global types', { allSupported: true }, ['AWS::S3::Bucket', 'AWS::IAM::Role'], { all: true, missing: ['AWS::IAM::Role'] }],
  ['all with global types', { allSupported: true, includeGlobalResourceTypes: true }, ['AWS::IAM::Role'], { all: true, missing: [] }],
  ['selected types', { resourceTypes: ['AWS::S3::Bucket'] }, [], { all: false, missing: [] }],
  ['selected types that include a required type', { resourceTypes: ['AWS::S3::Bucket'] }, ['AWS::S3::Bucket'], { all: true, missing: [] }],
  [
    'selected types without a required type',
    { resourceTypes: ['AWS::S3::Bucket'] },
    ['AWS::IAM::Role'],
    { all: true, missing: ['AWS::IAM::Role'] },
  ],
  [
    'all except some',
    {
      recordingStrategy: { useOnly: 'EXCLUSION_BY_RESOURCE_TYPES' },
      exclusionByResourceTypes: { resourceTypes: ['AWS::IAM::Role', 'AWS::EC2::Subnet'] },
    },
    [],
    { all: true, missing: ['AWS::EC2::Subnet'] },
  ],
  [
    'all except a required type',
    { recordingStrategy: { useOnly: 'EXCLUSION_BY_RESOURCE_TYPES' }, exclusionByResourceTypes: { resourceTypes: ['AWS::IAM::Role'] } },
    ['AWS::IAM::Role'],
    { all: true, missing: ['AWS::IAM::Role'] },
  ],
] as const)('the types that a recorder of %s does not record', (_name, group, required, expected) => {
  expect(recordingOf(group as Parameters<typeof recordingOf>[0], required)).toEqual(expected);
});

const groups = {
  globalTypes: { allSupported: true, includeGlobalResourceTypes: true },
  noGlobalTypes: { allSupported: true, includeGlobalResourceTypes: false },
  excludesRoles: {
    recordingStrategy: { useOnly: 'EXCLUSION_BY_RESOURCE_TYPES' },
    exclusionByResourceTypes: { resourceTypes: ['AWS::IAM::Role'] },
  },
  excludesBuckets: {
    recordingStrategy: { useOnly: 'EXCLUSION_BY_RESOURCE_TYPES' },
    exclusionByResourceTypes: { resourceTypes: ['AWS::S3::Bucket'] },
  },
  includesRoles: { resourceTypes: ['AWS::IAM::Role'] },
  includesIam: { resourceTypes: iamTypes },
} as const;

test.each([
  ['globalTypes', 'eu-west-1', true],
  ['globalTypes', 'eu-south-2', false],
  ['noGlobalTypes', 'eu-west-1', false],
  ['excludesRoles', 'eu-west-1', false],
  ['excludesBuckets', 'eu-west-1', true],
  ['includesRoles', 'eu-west-1', false],
  ['includesIam', 'eu-west-1', true],
] as const)('whether the recorder %s in %s records IAM types', (name, region, expected) => {
  expect(recordsIamTypes(groups[name] as Parameters<typeof recordsIamTypes>[0], region)).toBe(expected);
});

test.each([
  ['The specified bucket does not exist.', 'The specified bucket does not exist'],
  ['NoSuchBucket', 'NoSuchBucket'],
  [undefined, 'AWS does not report a reason'],
])('the reason %s', (said, reason) => {
  expect(reasonOf(said)).toBe(reason);
});
