import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { objectEvents } from '../shared/trail-events.ts';
import { defineRule } from '../../src/core/rule.ts';

export const cloudtrailS3DataEventsLogged = defineRule({
  id: 'cloudtrail-s3-data-events-logged',
  title: 'CloudTrail should log S3 object-level read and write events',
  resourceType: 'AWS::::Account',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  fix: 'trail',
  facts: ['multiRegionTrails', 'trailSelectors'],
  messages: {
    logged: '{{trails}} log read and write events of objects in all buckets.',
    some: 'The {{missing}} of objects are logged for some buckets only.',
    none: 'No trail logs the {{missing}} of objects in all buckets.',
    unread: 'No trail that logs the {{missing}} of objects was found, and {{trails}} could not be read.',
  },
  rationale: 'Without object-level events you cannot determine which data was read, changed or deleted in a breach.',
  remediation: {
    text: 'Add S3 data events for all current and future buckets, read and write, to a multi-Region trail.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-cloudtrail-logging-for-s3.html',
    impact:
      'The change does not interrupt service. Data events are billed and can be numerous. The command replaces the event selectors of the trail: add the selectors that it already has.',
    cli: `aws cloudtrail get-event-selectors --trail-name TRAIL_NAME
aws cloudtrail put-event-selectors --trail-name TRAIL_NAME --advanced-event-selectors '[{"Name":"Management events","FieldSelectors":[{"Field":"eventCategory","Equals":["Management"]}]},{"Name":"S3 objects","FieldSelectors":[{"Field":"eventCategory","Equals":["Data"]},{"Field":"resources.type","Equals":["AWS::S3::Object"]}]}]'`,
    console: [
      'Open the trail in the CloudTrail console.',
      'Under Data events, choose Edit and Add data event type.',
      'Choose S3 and Log all events, and save.',
    ].join('\n'),
    consolePage: 'cloudtrailv2/home?region={{region}}#/trails',
    terraform: terraformResource(
      'aws_cloudtrail',
      'name           = "TRAIL_NAME"',
      's3_bucket_name = "LOG_BUCKET"',
      'advanced_event_selector {',
      '  name = "S3 objects"',
      '  field_selector {',
      '    field  = "eventCategory"',
      '    equals = ["Data"]',
      '  }',
      '  field_selector {',
      '    field  = "resources.type"',
      '    equals = ["AWS::S3::Object"]',
      '  }',
      '}',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::CloudTrail::Trail',
      'S3BucketName: LOG_BUCKET',
      'IsLogging: true',
      'AdvancedEventSelectors:',
      '  - Name: S3 objects',
      '    FieldSelectors:',
      '      - { Field: eventCategory, Equals: [Data] }',
      "      - { Field: resources.type, Equals: ['AWS::S3::Object'] }",
    ),
  },
  controls: {
    securityHub: ['S3.22', 'S3.23'],
    awsConfig: ['cloudtrail-all-read-s3-data-event-check', 'cloudtrail-all-write-s3-data-event-check'],
    cis: ['3.0:3.8', '3.0:3.9', '5.0:3.8', '5.0:3.9', '6.0:4.8', '6.0:4.9', '7.0:4.8', '7.0:4.9'],
    nist80053: ['AU-2', 'AU-12'],
    prowler: ['cloudtrail_s3_dataevents_write_enabled', 'cloudtrail_s3_dataevents_read_enabled'],
    cloudsploit: ['cloudtrailDataEvents', 'objectLevelReadEventLogging', 'objectLevelWriteEventLogging'],
  },
  evaluate: (facts, { pass, fail, indeterminate }) => {
    const logging = facts.multiRegionTrails.filter((trail) => trail.logging !== false);
    if (logging.length === 0) return fail('none', { missing: ['reads', 'writes'] });
    const unread: string[] = [];
    const recorded = logging.flatMap(({ name, arn, logging: on }) => {
      const selectors = facts.trailSelectors[arn];
      if (on !== null && selectors !== null && selectors !== undefined) return [{ name, ...objectEvents(selectors) }];
      unread.push(name);
      return [];
    });
    const halves = [
      { half: 'reads', key: 'read' },
      { half: 'writes', key: 'write' },
    ] as const;
    const missing = halves.filter(({ key }) => !recorded.some(({ all }) => all[key]));
    const names = missing.map(({ half }) => half);
    if (missing.length === 0)
      return pass('logged', { trails: recorded.filter(({ all }) => all.read || all.write).map(({ name }) => name) });
    if (unread.length > 0) return indeterminate('unread', { missing: names, trails: unread });
    return missing.every(({ key }) => recorded.some(({ some }) => some[key]))
      ? fail('some', { missing: names }, { severity: 'low', because: 'some buckets are logged' })
      : fail('none', { missing: names });
  },
});
