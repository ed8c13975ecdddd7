import { terraformResource } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';

export const guarddutyCentrallyManaged = defineRule({
  id: 'guardduty-centrally-managed',
  title: 'GuardDuty should be managed by a delegated administrator',
  resourceType: 'AWS::GuardDuty::Detector',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  fix: 'detection',
  facts: ['organizationId', 'administration'],
  messages: {
    member: 'GuardDuty is managed by {{administrator}}.',
    left: 'GuardDuty was managed by {{administrator}}, but the relationship is {{relationship}}, not Enabled.',
    administrator: 'The account manages GuardDuty for {{members}} members and turns it on for {{autoEnable}} accounts of the organization.',
    optional: 'The account manages GuardDuty for {{members}} members, but does not turn it on for accounts that join the organization.',
    standalone: 'The account has no GuardDuty administrator and no members.',
    alone: 'The account is not in an organization.',
  },
  rationale:
    'If each account manages its own detector, new accounts often have none, and an intruder can turn off the detector of a compromised account.',
  remediation: {
    text: 'Designate a delegated administrator for GuardDuty and turn on GuardDuty for all accounts of the organization.',
    url: 'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_organizations.html',
    impact: 'Existing accounts become members and are billed for GuardDuty. Their administrators can no longer change its settings.',
    cli: [
      'aws guardduty enable-organization-admin-account --admin-account-id ADMINISTRATOR_ACCOUNT_ID',
      'aws guardduty update-organization-configuration --detector-id ADMINISTRATOR_DETECTOR_ID --auto-enable-organization-members ALL',
    ].join('\n'),
    console:
      'In the management account, open GuardDuty, Settings, and enter the delegated administrator.\n' +
      'In the administrator account, open GuardDuty, Accounts, and turn on auto-enable for all accounts. Repeat in each Region.',
    terraform: terraformResource(
      'aws_guardduty_organization_configuration',
      'detector_id                      = "ADMINISTRATOR_DETECTOR_ID"',
      'auto_enable_organization_members = "ALL"',
    ),
    notAsCode: 'CloudFormation has no resource type for the organization configuration of GuardDuty.',
  },
  controls: {
    prowler: ['guardduty_centrally_managed', 'guardduty_delegated_admin_enabled_all_regions'],
    cloudsploit: ['guarddutyMaster'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.organizationId === undefined) return notApplicable('alone');
    const { administration } = facts;
    if (administration.role === 'standalone') return fail('standalone');
    if (administration.role === 'member') {
      const { administrator, relationship } = administration;
      return relationship === 'Enabled' ? pass('member', { administrator }) : fail('left', { administrator, relationship });
    }
    const { members, autoEnable } = administration;
    if (autoEnable === 'ALL' || autoEnable === 'NEW') {
      return pass('administrator', { members, autoEnable: autoEnable === 'ALL' ? 'all' : 'new' });
    }
    return fail('optional', { members });
  },
});
