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
    { name: 'by one trail', ...sensitive, message: 'logged', evidence: { trails: ['items'] } },
    {
      name: 'by two halves',
      ...sensitive,
      facts: { itemTrails: [trail('r', 'ReadOnly'), trail('w', 'WriteOnly')] },
      evidence: { trails: ['r', 'w'] },
    },
    { name: 'any table, where all are required', params: { requireForAll: true } },
    { name: 'tags unknown, where all are required', params: { requireForAll: true }, resource: { tags: null } },
    { name: 'by one trail, whatever another does', ...sensitive, facts: { itemTrails: [unread, trail('items', 'All')] } },
  ],
  fail: [
    { name: 'no trail', ...sensitive, facts: { itemTrails: [] }, message: 'missing', evidence: { missing: ['reads', 'writes'] } },
    { name: 'writes only', ...sensitive, facts: { itemTrails: [trail('w', 'WriteOnly')] }, evidence: { missing: ['reads'] } },
    { name: 'another table', params: { requireForAll: true }, resource: { arn: `${arn}-2` } },
    { name: 'a trail that is off', ...sensitive, facts: { itemTrails: [trail('items', 'All', { logging: false })] } },
    { name: 'an unread trail that is off', ...sensitive, facts: { itemTrails: [{ ...unread, logging: false }] } },
  ],
  notApplicable: [
    { name: 'no tag is named', message: 'notSensitive' },
    { name: 'no tag is named, and tags are unknown', resource: { tags: null } },
    { name: 'another value', params: sensitive.params, resource: { tags: { class: 'public' } } },
    { name: 'another key', params: sensitive.params, resource: { tags: { kind: 'secret' } } },
  ],
  undecided: [
    { name: 'tags unknown', params: sensitive.params, resource: { tags: null }, message: 'tagsUnknown' },
    { name: 'selectors unknown', ...sensitive, facts: { itemTrails: [unread] }, message: 'unread', evidence: { trails: ['organization'] } },
    { name: 'unknown whether it logs', ...sensitive, facts: { itemTrails: [trail('items', 'All', { logging: null })] }, message: 'unread' },
    { name: 'half known', ...sensitive, facts: { itemTrails: [trail('w', 'WriteOnly'), unread] }, evidence: { missing: ['reads'] } },
  ],
});
