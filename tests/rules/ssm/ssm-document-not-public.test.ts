import { ssmDocumentNotPublic } from '../../../rules/ssm/ssm-document-not-public.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ssmDocumentNotPublic, {
  base: { sharedWith: [] },
  pass: [
    { name: 'private', message: 'private' },
    { name: 'shared with the account itself', facts: { sharedWith: ['111122223333'] }, message: 'trusted' },
    {
      name: 'shared with a partner',
      facts: { sharedWith: ['444455556666'] },
      params: { trustedAccounts: ['444455556666'] },
      message: 'trusted',
    },
  ],
  fail: [
    { name: 'public', facts: { sharedWith: ['all'] }, message: 'public', severity: 'critical' },
    { name: 'in another letter case', facts: { sharedWith: ['All'] }, message: 'public' },
    { name: 'with everyone and other accounts', facts: { sharedWith: ['444455556666', 'all'] }, message: 'public' },
    {
      name: 'shared with an untrusted account',
      facts: { sharedWith: ['444455556666', '999900001111'] },
      params: { trustedAccounts: ['444455556666'] },
      message: 'foreign',
      severity: 'high',
      evidence: { accounts: ['999900001111'] },
    },
  ],
});
