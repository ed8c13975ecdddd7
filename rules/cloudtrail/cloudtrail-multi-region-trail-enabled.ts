import { cloudFormationResource } from '../shared/code-snippets.ts';
import { managementEvents } from '../shared/trail-events.ts';
import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const cloudtrailMultiRegionTrailEnabled = defineRule({
  id: 'cloudtrail-multi-region-trail-enabled',
  title: 'A multi-Region trail should log read and write management events',
  resourceType: 'AWS::::Account',
  responsibility: 'service-configuration',
  severity: 'high',
  tier: 1,
  fix: 'trail',
  facts: ['multiRegionTrails', 'trailSelectors'],
  params: {
    allowedExclusions: strings([], 'Services that a trail may exclude from its management events, such as kms.amazonaws.com.'),
  },
  messages: {
    logged: 'The trail {{trail}} logs all management events of all Regions.',
    excluding: 'The trail {{trail}} logs management events of all Regions, but excludes {{excluded}}.',
    none: 'No trail that is logging records all management events of all Regions.',
    unread: 'No trail that logs all management events of all Regions was found, and {{trails}} could not be read.',
  },
  rationale: 'Activity in a Region without a trail, or that a trail does not record, cannot be investigated after an incident.',
  remediation: {
    text: 'Create a trail for all Regions with read and write management events and global services, preferably for the whole organization.',
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-create-and-update-a-trail.html',
    impact:
      'The change does not interrupt service. The first copy of management events is free; storage in S3 costs money. The bucket policy must allow CloudTrail to write.',
    cli: `aws cloudtrail create-trail --name TRAIL_NAME --s3-bucket-name LOG_BUCKET --is-multi-region-trail --include-global-service-events --enable-log-file-validation
aws cloudtrail start-logging --name TRAIL_NAME`,
    terraform: `resource "aws_cloudtrail" "this" {
  name           = "example"
  s3_bucket_name = aws_s3_bucket.logs.id
  is_multi_region_trail         = true
  include_global_service_events = true
  enable_log_file_validation    = true
}`,
    console: [
      'Open Trails in the CloudTrail console and choose Create trail.',
      'Choose a log bucket and turn on log file validation.',
      'Select management events, read and write, and create the trail. It applies to all Regions.',
    ].join('\n'),
    consolePage: 'cloudtrailv2/home?region={{region}}#/trails',
    cloudFormation: cloudFormationResource(
      'AWS::CloudTrail::Trail',
      'S3BucketName: LOG_BUCKET',
      'IsLogging: true',
      'IsMultiRegionTrail: true',
      'IncludeGlobalServiceEvents: true',
      'EnableLogFileValidation: true',
    ),
  },
  controls: {
    securityHub: ['CloudTrail.1', 'CloudTrail.3'],
    awsConfig: ['multi-region-cloudtrail-enabled'],
    cis: ['3.0:3.1', '5.0:3.1', '6.0:4.1', '7.0:4.1'],
    nist80053: ['AU-2', 'AU-3', 'AU-12', 'SI-4'],
    prowler: ['cloudtrail_multi_region_enabled', 'cloudtrail_multi_region_enabled_logging_management_events'],
    cloudsploit: ['cloudtrailEnabled', 'cloudtrailManagementEvents'],
  },
  evaluate: (facts, { pass, fail, indeterminate }, { params }) => {
    const candidates = facts.multiRegionTrails.filter(({ logging, globalServices }) => logging !== false && globalServices);
    if (candidates.length === 0) return fail('none', { notLogging: facts.multiRegionTrails.map(({ name }) => name) });
    const unread: string[] = [];
    const complete: { readonly trail: string; readonly excluded: readonly string[] }[] = [];
    for (const { name: trail, arn, logging } of candidates) {
      const recorded = facts.trailSelectors[arn];
      if (logging === null || recorded === null || recorded === undefined) {
        unread.push(trail);
        continue;
      }
      const { read, write, excluded } = managementEvents(recorded);
      if (read && write) complete.push({ trail, excluded: excluded.filter((service) => !params.allowedExclusions.includes(service)) });
    }
    const whole = complete.find(({ excluded }) => excluded.length === 0);
    if (whole !== undefined) return pass('logged', { trail: whole.trail });
    if (unread.length > 0) return indeterminate('unread', { trails: unread });
    const [partial] = complete;
    return partial === undefined
      ? fail('none', { notLogging: facts.multiRegionTrails.filter(({ logging }) => !logging).map(({ name }) => name) })
      : fail('excluding', partial, { severity: 'medium', because: 'all other services are logged' });
  },
});
