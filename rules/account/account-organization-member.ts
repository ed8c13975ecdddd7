import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const accountOrganizationMember = defineRule({
  id: 'account-organization-member',
  title: 'Accounts should belong to an organization with all features and trusted delegated administrators',
  resourceType: 'AWS::::Account',
  responsibility: 'access-control',
  severity: 'high',
  tier: 2,
  facts: ['organization', 'delegatedAdministrators'],
  params: {
    trustedDelegates: strings([], 'IDs of accounts that may be delegated administrators. Empty: any account.', '^\\d{12}$'),
  },
  messages: {
    member: 'The account belongs to the organization {{organization}} with all features.',
    alone: 'The account does not belong to an organization.',
    billing: 'The organization {{organization}} has only consolidated billing, so policies are not available.',
    delegates: 'Accounts that are not trusted are delegated administrators: {{accounts}}.',
  },
  rationale:
    'Without an organization, service control policies cannot limit the account, and security services cannot monitor it centrally.',
  remediation: {
    text: 'Invite the account to your organization, and enable all features. Deregister delegated administrators that are not trusted.',
    url: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_org_support-all-features.html',
    impact:
      'Run the commands in the management account. Run only the command that applies to the finding. Enabling all features cannot be undone, and requires the consent of invited accounts. Policies of the organization then apply to the account.',
    cli: `aws organizations invite-account-to-organization --target Id={{accountId}},Type=ACCOUNT
aws organizations enable-all-features
aws organizations deregister-delegated-administrator --account-id DELEGATED_ACCOUNT_ID --service-principal SERVICE_PRINCIPAL`,
    console:
      'Open AWS Organizations in the management account.\nChoose AWS accounts, Add an AWS account, Invite an existing AWS account.\nUnder Settings, choose Begin process to enable all features.',
    consolePage: 'organizations/v2/home/accounts',
    terraform: terraformResource('aws_organizations_organization', 'feature_set = "ALL"'),
    cloudFormation: cloudFormationResource('AWS::Organizations::Organization', 'FeatureSet: ALL'),
  },
  controls: {
    securityHub: ['Account.2'],
    awsConfig: ['account-part-of-organizations'],
    prowler: ['organizations_account_part_of_organizations'],
    cloudsploit: ['enableAllFeatures'],
  },
  // Delegated administrators are evaluated only if the configuration lists trusted ones.
  related: { cis: ['7.0:2.1.5', '7.0:2.1.6'], prowler: ['organizations_delegated_administrators'] },
  evaluate: (facts, { pass, fail }, { params }) => {
    const trusted = params.trustedDelegates;
    const failure = firstVerdict(
      () => {
        if (trusted.length === 0) return undefined;
        const accounts = (facts.delegatedAdministrators ?? []).filter((account) => !trusted.includes(account));
        const because = 'delegated administrators can access every account';
        return accounts.length > 0 ? fail('delegates', { accounts }, { severity: 'critical', because }) : undefined;
      },
      () => {
        if (facts.organization === undefined) return fail('alone');
        const { id: organization, featureSet } = facts.organization;
        return featureSet === 'ALL' ? undefined : fail('billing', { organization });
      },
    );
    return failure ?? pass('member', { organization: () => facts.organization?.id });
  },
});
