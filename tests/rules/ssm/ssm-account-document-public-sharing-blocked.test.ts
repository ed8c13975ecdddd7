import { ssmAccountDocumentPublicSharingBlocked } from '../../../rules/ssm/ssm-account-document-public-sharing-blocked.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ssmAccountDocumentPublicSharingBlocked, {
  base: { documentPublicSharing: 'Disable' },
  pass: [{ name: 'blocked', message: 'blocked' }],
  fail: [
    { name: 'allowed', facts: { documentPublicSharing: 'Enable' }, message: 'allowed', severity: 'critical' },
    { name: 'not set', facts: { documentPublicSharing: undefined }, message: 'allowed' },
  ],
  undecided: [{ name: 'an unknown setting', facts: { documentPublicSharing: 'Organization' }, message: 'unclear' }],
});
