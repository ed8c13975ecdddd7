import { ssmDocumentNotPublic } from '../../../rules/ssm/ssm-document-not-public.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ssmDocumentNotPublic, {
  base: { sharedWith: [] },
  pass: [
    { name: 'passes when private', message: 'private' },
    { name: 'passes when shared with the account itself', facts: { sharedWith: ['111122223333'] }, message: 'trusted' },
    {
      name: 'passes when shared with a partner',
      facts: { sharedWith: ['444455556666'] },
      params: { trustedAccounts: ['444455556666'] },
      message: 'trusted',
    },
  ],
  fail: [
    { name: 'fails when public', facts: { sharedWith: ['all'] }, message: 'public', severity: 'critical' },
    { name: 'fails in another letter case', facts: { sharedWith: ['All'] }, message: 'public' },
    { name: 'fails with everyone and other accounts', facts: { sharedWith: ['444455556666', 'all'] }, message: 'public' },
    {
      name: 'fails when shared with an untrusted account',
      facts: { sharedWith: ['444455556666', '999900001111'] },
      params: { trustedAccounts: ['444455556666'] },
      message: 'foreign',
      severity: 'high',
      evidence: { accounts: ['999900001111'] },
    },
  ],
});
