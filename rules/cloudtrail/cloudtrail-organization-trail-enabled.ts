import { defineRule } from '../../src/core/rule.ts';

export const cloudtrailOrganizationTrailEnabled = defineRule({
  id: 'cloudtrail-organization-trail-enabled',
  title: 'An organization trail should cover all accounts',
  resourceType: 'AWS::::Account',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 2,
  facts: ['organization', 'multiRegionTrails'],
  messages: {
    covered: '{{trail}} logs all Regions of all accounts of the organization.',
    none: 'No trail logs all Regions of the whole organization.',
    unread: 'Whether {{trails}} logs could not be read.',
    alone: 'The account is in no organization.',
  },
  rationale:
    'Trails that each account keeps for itself are forgotten in new accounts, and can be switched off by whoever takes an account over.',
  remediation: {
    text: 'Create an organization trail for all Regions from the management account or its delegated administrator.',
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/creating-trail-organization.html',
    cli: 'aws cloudtrail create-trail --name TRAIL --s3-bucket-name BUCKET --is-organization-trail --is-multi-region-trail',
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
