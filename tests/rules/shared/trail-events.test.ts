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
    ['nothing', advanced(), { read: false, write: false, excluded: [] }],
    ['no fields', { kind: 'advanced', selectors: [{ FieldSelectors: undefined }] }, { read: false, write: false, excluded: [] }],
    ['all', advanced([management]), { read: true, write: true, excluded: [] }],
    ['reads', advanced([management, reads]), { read: true, write: false, excluded: [] }],
    ['reads and writes apart', advanced([management, reads], [management, writes]), { read: true, write: true, excluded: [] }],
    [
      'left out by one selector, but not by the other',
      advanced([management, butNot('kms.amazonaws.com', 'rdsdata.amazonaws.com')], [management, butNot('kms.amazonaws.com')]),
      { read: true, write: true, excluded: ['kms.amazonaws.com'] },
    ],
    ['a field that narrows', advanced([management, { Field: 'eventName', Equals: ['X'] }]), { read: false, write: false, excluded: [] }],
    [
      'both a service and all but one',
      advanced([management, { Field: 'eventSource', NotEquals: ['kms.amazonaws.com'], EndsWith: ['.amazonaws.com'] }]),
      { read: false, write: false, excluded: [] },
    ],
    [
      'basic without a word on which',
      { kind: 'basic', selectors: [{ IncludeManagementEvents: true }] },
      { read: true, write: true, excluded: [] },
    ],
    ['basic that says nothing', { kind: 'basic', selectors: [{}] }, { read: false, write: false, excluded: [] }],
  ])('%s', (_name, selectors, expected) => {
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
    ['all', advanced([data, objects]), { all: both, some: both }],
    ['writes of all', advanced([data, objects, writes]), { all: { read: false, write: true }, some: { read: false, write: true } }],
    ['one bucket', advanced([data, objects, arn('arn:aws:s3:::a/')]), { all: none, some: both }],
    ['one bucket besides all', advanced([data, objects, arn('arn:aws:s3:::a/', 'arn:aws:s3')]), { all: both, some: both }],
    ['in China', advanced([data, objects, arn('arn:aws-cn:s3:::')]), { all: both, some: both }],
    [
      'reads of one and all writes',
      advanced([data, objects, reads, arn('arn:aws:s3:::a/')], [data, objects, writes]),
      { all: { read: false, write: true }, some: both },
    ],
    ['management events', advanced([management]), { all: none, some: none }],
    ['nothing', { kind: 'basic', selectors: [] }, { all: none, some: none }],
  ])('%s', (_name, selectors, expected) => {
    expect(objectEvents(selectors)).toEqual(expected);
  });
});
