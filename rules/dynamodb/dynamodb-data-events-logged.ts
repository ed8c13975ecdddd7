import { dataEvents } from '../shared/trail-events.ts';
import { flag, strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const dynamodbDataEventsLogged = defineRule({
  id: 'dynamodb-data-events-logged',
  title: 'Access to the items of sensitive tables should be logged',
  resourceType: 'AWS::DynamoDB::Table',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 3,
  fix: 'trail',
  facts: ['itemTrails'],
  params: {
    requireForAll: flag(false, 'Whether access to all tables must be logged, which costs by the number of requests.'),
    sensitiveTags: strings([], 'Tags, as KEY=VALUE, that mark a table as sensitive.', '^[^=]+=.*$'),
  },
  messages: {
    logged: 'Reads and writes of items are logged by {{trails}}.',
    missing: 'No trail logs the {{missing}} of items.',
    unread: 'The {{missing}} of items are not known to be logged, and {{trails}} could not be read.',
    notSensitive: 'The table is not marked as sensitive.',
    tagsUnknown: 'Whether the table is sensitive cannot be told, since its tags are not known.',
  },
  rationale: 'Without item-level events nobody can tell which items were read or changed in a breach.',
  remediation: {
    text: 'Add data events for the table, reads and writes, to a trail that records its Region.',
    url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/logging-using-cloudtrail.html',
    cli: 'aws cloudtrail put-event-selectors --trail-name TRAIL --advanced-event-selectors file://selectors.json',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params, resource: { arn, tags } }) => {
    if (!params.requireForAll) {
      if (params.sensitiveTags.length > 0 && tags === null) return indeterminate('tagsUnknown');
      const isSensitive = Object.entries(tags ?? {}).some(([key, value]) => params.sensitiveTags.includes(`${key}=${value}`));
      if (!isSensitive) return notApplicable('notSensitive');
    }
    const trails = facts.itemTrails.filter(({ logging }) => logging !== false);
    const unread = trails.filter(({ logging, selectors }) => logging === null || selectors === null).map(({ name }) => name);
    const recorded = trails.flatMap(({ name, logging, selectors }) =>
      logging === true && selectors !== null ? [{ name, ...dataEvents(selectors, 'AWS::DynamoDB::Table', arn) }] : [],
    );
    const missing = [...(recorded.some(({ read }) => read) ? [] : ['reads']), ...(recorded.some(({ write }) => write) ? [] : ['writes'])];
    if (missing.length === 0)
      return pass('logged', { trails: recorded.filter(({ read, write }) => read || write).map(({ name }) => name) });
    return unread.length > 0 ? indeterminate('unread', { missing, trails: unread }) : fail('missing', { missing });
  },
});
