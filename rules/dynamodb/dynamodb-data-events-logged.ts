import { dataEvents } from '../shared/trail-events.ts';
import { flag, strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const dynamodbDataEventsLogged = defineRule({
  id: 'dynamodb-data-events-logged',
  title: 'Sensitive DynamoDB tables should log access to their items',
  resourceType: 'AWS::DynamoDB::Table',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 3,
  fix: 'trail',
  facts: ['itemTrails'],
  params: {
    requireForAll: flag(false, 'Require data events for all tables. CloudTrail charges for data events.'),
    sensitiveTags: strings([], 'Tags, as KEY=VALUE, that mark a table as sensitive.', '^[^=]+=.*$'),
  },
  messages: {
    logged: '{{trails}} log reads and writes of items.',
    missing: 'No trail logs the {{missing}} of items.',
    unread: 'No readable trail logs the {{missing}} of items, and {{trails}} could not be read.',
    notSensitive: 'The table is not marked as sensitive.',
    tagsUnknown: 'The tags of the table could not be read, so it is not known whether the table is sensitive.',
  },
  rationale: 'Without data events, an investigation cannot show which items were read or changed.',
  remediation: {
    text: 'Add data events for reads and writes of the table to a trail in its Region.',
    url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/logging-using-cloudtrail.html',
    impact: 'CloudTrail charges for data events. The command replaces all event selectors of the trail: include the existing ones.',
    cli: [
      'aws cloudtrail get-event-selectors --trail-name TRAIL_NAME',
      'aws cloudtrail put-event-selectors --trail-name TRAIL_NAME --advanced-event-selectors file://selectors.json',
    ].join('\n'),
    console:
      'Open the CloudTrail console and choose Trails.\nSelect a trail and edit Data events.\nAdd the data event type DynamoDB, choose the table, and save.',
    terraform: [
      'resource "aws_cloudtrail" "example" {',
      '  advanced_event_selector {',
      '    field_selector {',
      '      field  = "eventCategory"',
      '      equals = ["Data"]',
      '    }',
      '    field_selector {',
      '      field  = "resources.type"',
      '      equals = ["AWS::DynamoDB::Table"]',
      '    }',
      '    field_selector {',
      '      field  = "resources.ARN"',
      '      equals = ["{{arn}}"]',
      '    }',
      '  }',
      '}',
    ].join('\n'),
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
