import { defineRule } from '../../src/core/rule.ts';

export const guarddutyCentrallyManaged = defineRule({
  id: 'guardduty-centrally-managed',
  title: 'GuardDuty should be run from a delegated administrator for all accounts',
  resourceType: 'AWS::GuardDuty::Detector',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  fix: 'detection',
  facts: ['organizationId', 'administration'],
  messages: {
    member: 'GuardDuty is run by {{administrator}}.',
    left: 'GuardDuty was run by {{administrator}}, but the relationship is {{relationship}}.',
    administrator: 'The account runs GuardDuty for {{members}} others; in the organization it turns it on for {{autoEnable}} accounts.',
    optional: 'The account runs GuardDuty for {{members}} others, but accounts of the organization do not get it by themselves.',
    standalone: 'The account runs GuardDuty for itself alone.',
    alone: 'The account is in no organization.',
  },
  rationale: 'Where each account looks after its own detector, new accounts have none, and an intruder can switch it off.',
  remediation: {
    text: 'Name a delegated administrator for GuardDuty and turn it on by itself for all accounts of the organization.',
    url: 'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_organizations.html',
    cli: 'aws guardduty update-organization-configuration --detector-id DETECTOR --auto-enable-organization-members ALL',
  },
  controls: {
    prowler: ['guardduty_centrally_managed', 'guardduty_delegated_admin_enabled_all_regions'],
    cloudsploit: ['guarddutyMaster'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.organizationId === undefined) return notApplicable('alone');
    const { administration: by } = facts;
    if (by.role === 'standalone') return fail('standalone');
    if (by.role === 'member') {
      const { administrator, relationship } = by;
      return relationship === 'Enabled' ? pass('member', { administrator }) : fail('left', { administrator, relationship });
    }
    const { members, autoEnable } = by;
    if (autoEnable === 'ALL' || autoEnable === 'NEW') {
      return pass('administrator', { members, autoEnable: autoEnable === 'ALL' ? 'all' : 'new' });
    }
    return fail('optional', { members });
  },
});
