import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { crossAccountTrust } from '../../src/policy/cross-account-trust.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { strings, trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { isServiceLinked, replaceTrustPolicy } from './shared/principals.ts';

export const iamRoleCrossAccountTrustRestricted = defineRule({
  id: 'iam-role-cross-account-trust-restricted',
  title: 'Cross-account roles should trust known accounts, and other companies only with an external ID',
  resourceType: 'AWS::IAM::Role',
  responsibility: 'access-control',
  severity: 'high',
  tier: 2,

  facts: ['trustPolicy', 'path', 'organizationId', 'attachedPolicies'],
  params: {
    trustedAccounts,
    externalIdAccounts: strings(
      [],
      'IDs of trusted accounts of other companies, which can assume roles only with an external ID.',
      '^\\d{12}$',
    ),
  },
  messages: {
    none: 'The trust policy does not trust other accounts.',
    serviceLinked: 'AWS defines the trust policy of this service-linked role.',
    known: 'The trust policy trusts only known accounts: {{to}}.',
    unknown: 'The trust policy trusts accounts that are not in the configuration: {{to}}.',
    noExternalId: 'The trust policy does not require an external ID of {{to}}.',
    deleted: 'The trust policy names principals that were deleted: {{ids}}.',
    malformed: 'The trust policy is malformed: {{problem}}.',
  },
  rationale:
    'Everyone who controls the other account has the permissions of the role. A company that serves many customers can be tricked into using your role for another customer, unless the role requires an external ID.',
  remediation: {
    text: 'Remove accounts that you do not know, and add the others to the configuration. For other companies, require the external ID that they gave you.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html',
    ...replaceTrustPolicy,
    policy: '"Condition": { "StringEquals": { "sts:ExternalId": "EXTERNAL_ID" } }',
    terraform: terraformResource(
      'aws_iam_role',
      'name               = "{{name}}"',
      'assume_role_policy = data.aws_iam_policy_document.trusted_account.json',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::IAM::Role',
      "RoleName: '{{name}}'",
      'AssumeRolePolicyDocument:',
      "  Version: '2012-10-17'",
      '  Statement:',
      '    - Effect: Allow',
      '      Principal: { AWS: TRUSTED_ACCOUNT_ID }',
      '      Action: sts:AssumeRole',
      '      Condition:',
      '        StringEquals:',
      '          sts:ExternalId: EXTERNAL_ID',
    ),
  },
  controls: { cloudsploit: ['trustedCrossAccountRoles'] },
  related: { prowler: ['iam_role_cross_account_readonlyaccess_policy'], cloudsploit: ['crossAccountMfaExtIdAccess'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { resource, params }) => {
    const policy = parsePolicy(facts.trustPolicy);
    if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
    const { trustedAccounts: own, externalIdAccounts: companies } = params;
    const trust = { accountId: resource.accountId, trustedAccounts: [...own, ...companies] };
    const { foreign, unknown, withoutExternalId, deleted } = crossAccountTrust(policy, trust, {
      companies,
      organizationId: () => facts.organizationId,
    });
    const to = (grants: typeof foreign) => ({ to: [...new Set(grants.map((grant) => grant.to))] });
    if (foreign.length === 0 && deleted.length === 0) return notApplicable('none');
    if (isServiceLinked(facts.path)) return notApplicable('serviceLinked');
    const policies = () => facts.attachedPolicies.map(({ name }) => name);
    if (unknown.length > 0) return fail('unknown', { ...to(unknown), policies });
    const deputy = { severity: 'medium', because: 'the company could be tricked into using the role for others' } as const;
    if (withoutExternalId.length > 0) return fail('noExternalId', to(withoutExternalId), deputy);
    if (deleted.length > 0) return fail('deleted', { ids: deleted }, { severity: 'low', because: 'the IDs cannot be used anymore' });
    return pass('known', to(foreign));
  },
});
