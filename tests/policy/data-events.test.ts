import type { AdvancedFieldSelector } from '@aws-sdk/client-cloudtrail';
import { dataEvents } from '../../rules/shared/trail-events.ts';
import type { TrailSelectors } from '../../src/services/cloudtrail/facts.ts';

type Field = Partial<AdvancedFieldSelector> & { Field: string };
const arn = 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders';
const advanced = (...selectors: Field[][]): TrailSelectors => ({
  kind: 'advanced',
  selectors: selectors.map((FieldSelectors) => ({ FieldSelectors })),
});
const basic = (
  Values: string[],
  ReadWriteType: 'All' | 'ReadOnly' | 'WriteOnly' = 'All',
  Type = 'AWS::DynamoDB::Table',
): TrailSelectors => ({
  kind: 'basic',
  selectors: [{ ReadWriteType, DataResources: [{ Type, Values }] }],
});
const data: Field = { Field: 'eventCategory', Equals: ['Data'] };
const tables: Field = { Field: 'resources.type', Equals: ['AWS::DynamoDB::Table'] };
const ofArn = (how: Partial<Omit<AdvancedFieldSelector, 'Field'>>): Field => ({ ...how, Field: 'resources.ARN' });
const [none, both, reads, writes] = [
  { read: false, write: false },
  { read: true, write: true },
  { read: true, write: false },
  { read: false, write: true },
];

test.each<[string, TrailSelectors, object]>([
  ['basic, the table', basic([arn]), both],
  ['basic, all tables', basic(['arn:aws:dynamodb']), both],
  ['basic, all tables in China', basic(['arn:aws-cn:dynamodb']), both],
  ['basic, reads', basic([arn], 'ReadOnly'), reads],
  ['basic, writes', basic([arn], 'WriteOnly'), writes],
  ['basic, a table with a common prefix', basic([arn.slice(0, -1)]), none],
  ['basic, objects', basic(['arn:aws:s3'], 'All', 'AWS::S3::Object'), none],
  ['basic, nothing', { kind: 'basic', selectors: [{}] }, none],
  ['all tables', advanced([data, tables]), both],
  ['writes', advanced([data, tables, { Field: 'readOnly', Equals: ['false'] }]), writes],
  [
    'writes of all and reads of one',
    advanced(
      [data, tables, { Field: 'readOnly', Equals: ['false'] }],
      [data, tables, { Field: 'readOnly', Equals: ['true'] }, ofArn({ Equals: [arn] })],
    ),
    both,
  ],
  ['the table', advanced([data, tables, ofArn({ Equals: ['arn:other', arn] })]), both],
  ['another table', advanced([data, tables, ofArn({ Equals: [`${arn}-2`] })]), none],
  ['a prefix', advanced([data, tables, ofArn({ StartsWith: ['arn:aws:dynamodb:eu-west-1:'] })]), both],
  ['another prefix', advanced([data, tables, ofArn({ StartsWith: ['arn:aws:dynamodb:us-east-1:'] })]), none],
  ['a suffix, which any table can have', advanced([data, tables, ofArn({ EndsWith: ['orders'] })]), none],
  ['all except some', advanced([data, tables, ofArn({ NotEquals: ['arn:other'] })]), none],
  ['a prefix with exceptions', advanced([data, tables, ofArn({ StartsWith: ['arn:aws:dynamodb'], NotEquals: [arn] })]), none],
  ['some events', advanced([data, tables, { Field: 'eventName', Equals: ['PutItem'] }]), none],
  ['streams', advanced([data, { Field: 'resources.type', Equals: ['AWS::DynamoDB::Stream'] }]), none],
  ['management events', advanced([{ Field: 'eventCategory', Equals: ['Management'] }]), none],
])('%s', (_name, selectors, expected) => {
  expect(dataEvents(selectors, 'AWS::DynamoDB::Table', arn)).toEqual(expected);
});

test('returns the selectors of functions', () => {
  const name = 'arn:aws:lambda:eu-west-1:111122223333:function:checkout';
  const covers = (value: string) => dataEvents(basic([value], 'All', 'AWS::Lambda::Function'), 'AWS::Lambda::Function', name);
  expect(covers('arn:aws:lambda')).toEqual(both);
  expect(covers(name)).toEqual(both);
  expect(covers('arn:aws:dynamodb')).toEqual(none);
  expect(dataEvents(basic(['arn:aws:dynamodb']), 'AWS::Lambda::Function', name)).toEqual(none);
});
