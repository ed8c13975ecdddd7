import { dynamodbDataEventsLogged } from '../../../rules/dynamodb/dynamodb-data-events-logged.ts';
import type { DataTrail } from '../../../src/services/cloudtrail/facts.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders';
const trail = (name: string, ReadWriteType: 'All' | 'ReadOnly' | 'WriteOnly', more: Partial<DataTrail> = {}): DataTrail => ({
  name,
  logging: true,
  selectors: { kind: 'basic', selectors: [{ ReadWriteType, DataResources: [{ Type: 'AWS::DynamoDB::Table', Values: [arn] }] }] },
  ...more,
});
const sensitive = { params: { sensitiveTags: ['class=secret', 'class=private'] }, resource: { arn, tags: { class: 'private' } } };
const unread = trail('organization', 'All', { selectors: null });

testRule(dynamodbDataEventsLogged, {
  base: { itemTrails: [trail('items', 'All')] },
  resource: { arn },
  pass: [
    { name: 'passes when one trail logs all events', ...sensitive, message: 'logged', evidence: { trails: ['items'] } },
    {
      name: 'passes when two trails log reads and writes',
      ...sensitive,
      facts: { itemTrails: [trail('r', 'ReadOnly'), trail('w', 'WriteOnly')] },
      evidence: { trails: ['r', 'w'] },
    },
    { name: 'passes for any table when all tables must log', params: { requireForAll: true } },
    { name: 'passes with unreadable tags when all tables must log', params: { requireForAll: true }, resource: { tags: null } },
    {
      name: 'passes when one trail logs all events and another one is unreadable',
      ...sensitive,
      facts: { itemTrails: [unread, trail('items', 'All')] },
    },
  ],
  fail: [
    {
      name: 'fails without a trail',
      ...sensitive,
      facts: { itemTrails: [] },
      message: 'missing',
      evidence: { missing: ['reads', 'writes'] },
    },
    {
      name: 'fails when only writes are logged',
      ...sensitive,
      facts: { itemTrails: [trail('w', 'WriteOnly')] },
      evidence: { missing: ['reads'] },
    },
    { name: 'fails when only another table is logged', params: { requireForAll: true }, resource: { arn: `${arn}-2` } },
    { name: 'fails when the trail is not logging', ...sensitive, facts: { itemTrails: [trail('items', 'All', { logging: false })] } },
    { name: 'fails when an unreadable trail is not logging', ...sensitive, facts: { itemTrails: [{ ...unread, logging: false }] } },
  ],
  notApplicable: [
    { name: 'skips when no tags are configured', message: 'notSensitive' },
    { name: 'skips unreadable tags when no tags are configured', resource: { tags: null } },
    { name: 'skips a table with another tag value', params: sensitive.params, resource: { tags: { class: 'public' } } },
    { name: 'skips a table with another tag key', params: sensitive.params, resource: { tags: { kind: 'secret' } } },
  ],
  undecided: [
    { name: 'is unknown when tags are unreadable', params: sensitive.params, resource: { tags: null }, message: 'tagsUnknown' },
    {
      name: 'is unknown when selectors are unreadable',
      ...sensitive,
      facts: { itemTrails: [unread] },
      message: 'unread',
      evidence: { trails: ['organization'] },
    },
    {
      name: 'is unknown when the logging status is unreadable',
      ...sensitive,
      facts: { itemTrails: [trail('items', 'All', { logging: null })] },
      message: 'unread',
    },
    {
      name: 'is unknown when a trail logs writes and another one is unreadable',
      ...sensitive,
      facts: { itemTrails: [trail('w', 'WriteOnly'), unread] },
      evidence: { missing: ['reads'] },
    },
  ],
});
