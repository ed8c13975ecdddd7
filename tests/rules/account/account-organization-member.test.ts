import { accountOrganizationMember } from '../../../rules/account/account-organization-member.ts';
import { testRule } from '../../support/rule-tester.ts';

const organization = { id: 'o-1234567890', managementAccount: '111122223333', featureSet: 'ALL' };

testRule(accountOrganizationMember, {
  base: { organization, delegatedAdministrators: ['777788889999'] },
  pass: [
    { name: 'passes for all features', message: 'member', evidence: { organization: 'o-1234567890' } },
    { name: 'passes for trusted delegated administrators', params: { trustedDelegates: ['777788889999', '444455556666'] } },
    {
      name: 'passes for a member account, which cannot list delegated administrators',
      facts: { delegatedAdministrators: undefined },
      params: { trustedDelegates: ['444455556666'] },
    },
  ],
  fail: [
    {
      name: 'fails when one delegated administrator is not trusted',
      facts: { delegatedAdministrators: ['777788889999', '999900001111'] },
      params: { trustedDelegates: ['777788889999', '444455556666'] },
      message: 'delegates',
      evidence: { accounts: ['999900001111'] },
    },
    {
      name: 'fails with no organization',
      facts: { organization: undefined, delegatedAdministrators: undefined },
      message: 'alone',
      severity: 'high',
    },
    {
      name: 'fails for consolidated billing',
      facts: { organization: { ...organization, featureSet: 'CONSOLIDATED_BILLING' } },
      message: 'billing',
    },
    {
      name: 'fails for untrusted delegated administrators',
      params: { trustedDelegates: ['444455556666'] },
      message: 'delegates',
      severity: 'critical',
      evidence: { accounts: ['777788889999'] },
    },
  ],
});
