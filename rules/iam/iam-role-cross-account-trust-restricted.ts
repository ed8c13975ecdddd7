import { crossAccountTrust } from '../../src/policy/cross-account-trust.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { strings, trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const iamRoleCrossAccountTrustRestricted = defineRule({
  id: 'iam-role-cross-account-trust-restricted',
  title: 'Cross-account roles should trust known accounts, other companies only with an external id',
  resourceType: 'AWS::IAM::Role',
  responsibility: 'access-control',
  severity: 'high',
  tier: 2,

  facts: ['trustPolicy', 'organizationId', 'attachedPolicies'],
  params: {
    trustedAccounts,
    externalIdAccounts: strings(
      [],
      'Ids of trusted accounts of other companies, which may assume roles only with an external id.',
      '^\\d{12}$',
    ),
  },
  messages: {
    none: 'No other account is trusted.',
    known: 'Only known accounts are trusted: {{to}}.',
    unknown: 'Not known, but trusted: {{to}}.',
    noExternalId: 'Trusted without an external id: {{to}}.',
    deleted: 'The trust policy names principals that were deleted: {{ids}}.',
    malformed: 'The trust policy cannot be understood: {{problem}}.',
  },
  rationale:
    'Whoever controls the other account has what the role may do. A company that serves many customers can be tricked into using your role for somebody else, unless the role demands an external id.',
  remediation: {
    text: 'Remove accounts that you do not know and name the others in the configuration; for other companies, require the external id that they gave you.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html',
  },
  controls: {
    prowler: ['iam_role_cross_account_readonlyaccess_policy'],
    cloudsploit: ['trustedCrossAccountRoles', 'crossAccountMfaExtIdAccess'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { resource, params }) => {
    const policy = parsePolicy(facts.trustPolicy);
    if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
    const { trustedAccounts: own, externalIdAccounts: companies } = params;
    const trust = { accountId: resource.accountId, trustedAccounts: [...own, ...companies] };
    const { foreign, unknown, withoutExternalId, deleted } = crossAccountTrust(policy, trust, companies, () => facts.organizationId);
    const to = (grants: typeof foreign) => ({ to: [...new Set(grants.map((grant) => grant.to))] });
    if (unknown.length > 0) return fail('unknown', { ...to(unknown), policies: facts.attachedPolicies.map(({ name }) => name) });
    const deputy = { severity: 'medium', because: 'the company could be tricked into using the role for others' } as const;
    if (withoutExternalId.length > 0) return fail('noExternalId', to(withoutExternalId), deputy);
    if (deleted.length > 0) return fail('deleted', { ids: deleted }, { severity: 'low', because: 'nobody has such an id any more' });
    return foreign.length > 0 ? pass('known', to(foreign)) : notApplicable('none');
  },
});
