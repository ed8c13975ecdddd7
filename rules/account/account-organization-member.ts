import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const accountOrganizationMember = defineRule({
  id: 'account-organization-member',
  title: 'Accounts should belong to an organization with all features and trusted delegates',
  resourceType: 'AWS::::Account',
  responsibility: 'access-control',
  severity: 'high',
  tier: 2,
  facts: ['organization', 'delegatedAdministrators'],
  params: {
    trustedDelegates: strings([], 'Ids of accounts that may be delegated administrators. Empty: any of the organization.', '^\\d{12}$'),
  },
  messages: {
    member: 'The account belongs to {{organization}}, which has all features.',
    alone: 'The account is in no organization.',
    billing: 'The organization {{organization}} has consolidated billing only, so that no policy holds in it.',
    delegates: 'Accounts that are not among the trusted delegates run services for the whole organization: {{accounts}}.',
  },
  rationale: 'Outside an organization no policy from above limits what the account can do, and nobody sees it from one place.',
  remediation: {
    text: 'Invite the account into your organization, and enable all features of it.',
    url: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_org_support-all-features.html',
  },
  controls: {
    awsConfig: ['account-part-of-organizations'],
    cis: ['7.0:2.1.5', '7.0:2.1.6'],
    prowler: ['organizations_account_part_of_organizations', 'organizations_delegated_administrators'],
    cloudsploit: ['enableAllFeatures'],
  },
  evaluate: (facts, { pass, fail }, { params }) => {
    if (facts.organization === undefined) return fail('alone');
    const { id: organization, featureSet } = facts.organization;
    if (featureSet !== 'ALL') return fail('billing', { organization });
    const trusted = params.trustedDelegates;
    const strangers = trusted.length === 0 ? [] : (facts.delegatedAdministrators ?? []).filter((account) => !trusted.includes(account));
    if (strangers.length === 0) return pass('member', { organization });
    return fail('delegates', { accounts: strangers }, { severity: 'critical', because: 'they can reach into every account' });
  },
});
