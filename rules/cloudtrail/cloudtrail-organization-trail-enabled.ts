import { cloudFormationResource } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';

export const cloudtrailOrganizationTrailEnabled = defineRule({
  id: 'cloudtrail-organization-trail-enabled',
  title: 'An organization trail should log all accounts',
  resourceType: 'AWS::::Account',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 2,
  facts: ['organization', 'multiRegionTrails'],
  messages: {
    covered: 'The trail {{trail}} logs all Regions of all accounts of the organization.',
    none: 'No trail logs all Regions of the whole organization.',
    unread: 'The status of {{trails}} could not be read.',
    alone: 'The account is not in an organization.',
  },
  rationale: 'Trails that each account manages are often missing in new accounts, and an attacker who controls an account can stop them.',
  remediation: {
    text: 'Create an organization trail for all Regions from the management account or its delegated administrator.',
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/creating-trail-organization.html',
    impact: 'The change does not interrupt service. Accounts that have their own trails pay for the second copy of management events.',
    cli: `aws organizations enable-aws-service-access --service-principal cloudtrail.amazonaws.com
aws cloudtrail create-trail --name TRAIL_NAME --s3-bucket-name LOG_BUCKET --is-organization-trail --is-multi-region-trail
aws cloudtrail start-logging --name TRAIL_NAME`,
    terraform: `resource "aws_cloudtrail" "this" {
  name           = "example"
  s3_bucket_name = aws_s3_bucket.logs.id
  is_organization_trail = true
  is_multi_region_trail = true
}`,
    console: [
      'Sign in to the management account or its delegated administrator for CloudTrail.',
      'Open Trails in the CloudTrail console and choose Create trail.',
      'Select Enable for all accounts in my organization, and create the trail.',
    ].join('\n'),
    consolePage: 'cloudtrailv2/home?region={{region}}#/trails',
    cloudFormation: cloudFormationResource(
      'AWS::CloudTrail::Trail',
      'S3BucketName: LOG_BUCKET',
      'IsLogging: true',
      'IsMultiRegionTrail: true',
      'IsOrganizationTrail: true',
    ),
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
    if (facts.organization === undefined) return notApplicable('alone');
    const trails = facts.multiRegionTrails.filter(({ organization }) => organization);
    const logging = trails.find((trail) => trail.logging === true);
    if (logging !== undefined) return pass('covered', { trail: logging.name });
    const unread = trails.filter((trail) => trail.logging === null).map(({ name }) => name);
    return unread.length > 0 ? indeterminate('unread', { trails: unread }) : fail('none', { notLogging: trails.map(({ name }) => name) });
  },
});
