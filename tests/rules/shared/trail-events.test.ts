import { managementEvents, objectEvents } from '../../../rules/shared/trail-events.ts';
import type { TrailSelectors } from '../../../src/services/cloudtrail/facts.ts';

type Field = { Field: string; Equals?: string[]; NotEquals?: string[]; StartsWith?: string[]; EndsWith?: string[] };
const advanced = (...selectors: Field[][]): TrailSelectors => ({
  kind: 'advanced',
  selectors: selectors.map((FieldSelectors) => ({ FieldSelectors })),
});
const management: Field = { Field: 'eventCategory', Equals: ['Management'] };
const reads: Field = { Field: 'readOnly', Equals: ['true'] };
const writes: Field = { Field: 'readOnly', Equals: ['false'] };
const butNot = (...NotEquals: string[]): Field => ({ Field: 'eventSource', NotEquals });

describe('management events', () => {
  test.each<[string, TrailSelectors, object]>([
    ['no selectors', advanced(), { read: false, write: false, excluded: [] }],
    [
      'a selector without fields',
      { kind: 'advanced', selectors: [{ FieldSelectors: undefined }] },
      { read: false, write: false, excluded: [] },
    ],
    ['all management events', advanced([management]), { read: true, write: true, excluded: [] }],
    ['read events', advanced([management, reads]), { read: true, write: false, excluded: [] }],
    [
      'read and write events in separate selectors',
      advanced([management, reads], [management, writes]),
      { read: true, write: true, excluded: [] },
    ],
    [
      'a source excluded by both selectors and one excluded by one',
      advanced([management, butNot('kms.amazonaws.com', 'rdsdata.amazonaws.com')], [management, butNot('kms.amazonaws.com')]),
      { read: true, write: true, excluded: ['kms.amazonaws.com'] },
    ],
    [
      'a source excluded from read events only',
      advanced([management, reads, butNot('kms.amazonaws.com')], [management, writes]),
      { read: true, write: true, excluded: ['kms.amazonaws.com'] },
    ],
    [
      'a selector limited to an event name',
      advanced([management, { Field: 'eventName', Equals: ['X'] }]),
      { read: false, write: false, excluded: [] },
    ],
    [
      'a selector limited to event sources',
      advanced([management, { Field: 'eventSource', NotEquals: ['kms.amazonaws.com'], EndsWith: ['.amazonaws.com'] }]),
      { read: false, write: false, excluded: [] },
    ],
    [
      'a basic selector without ReadWriteType',
      { kind: 'basic', selectors: [{ IncludeManagementEvents: true }] },
      { read: true, write: true, excluded: [] },
    ],
    ['an empty basic selector', { kind: 'basic', selectors: [{}] }, { read: false, write: false, excluded: [] }],
  ])('recorded by %s', (_name, selectors, expected) => {
    expect(managementEvents(selectors)).toEqual(expected);
  });
});

describe('object events', () => {
  const data: Field = { Field: 'eventCategory', Equals: ['Data'] };
  const objects: Field = { Field: 'resources.type', Equals: ['AWS::S3::Object'] };
  const arn = (...StartsWith: string[]): Field => ({ Field: 'resources.ARN', StartsWith });
  const [none, both] = [
    { read: false, write: false },
    { read: true, write: true },
  ];

  test.each<[string, TrailSelectors, object]>([
    ['all objects', advanced([data, objects]), { all: both, some: both }],
    [
      'write events of all objects',
      advanced([data, objects, writes]),
      { all: { read: false, write: true }, some: { read: false, write: true } },
    ],
    ['one bucket', advanced([data, objects, arn('arn:aws:s3:::a/')]), { all: none, some: both }],
    ['all objects next to one bucket', advanced([data, objects, arn('arn:aws:s3:::a/', 'arn:aws:s3')]), { all: both, some: both }],
    ['all objects in China', advanced([data, objects, arn('arn:aws-cn:s3:::')]), { all: both, some: both }],
    [
      'read events of one bucket and write events of all',
      advanced([data, objects, reads, arn('arn:aws:s3:::a/')], [data, objects, writes]),
      { all: { read: false, write: true }, some: both },
    ],
    ['management events', advanced([management]), { all: none, some: none }],
    ['no basic selectors', { kind: 'basic', selectors: [] }, { all: none, some: none }],
  ])('recorded by a trail with %s', (_name, selectors, expected) => {
    expect(objectEvents(selectors)).toEqual(expected);
  });
});
