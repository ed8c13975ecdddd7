import { ssmAccountDocumentPublicSharingBlocked } from '../../../rules/ssm/ssm-account-document-public-sharing-blocked.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ssmAccountDocumentPublicSharingBlocked, {
  base: { documentPublicSharing: 'Disable' },
  pass: [{ name: 'passes when blocked', message: 'blocked' }],
  fail: [
    { name: 'fails when allowed', facts: { documentPublicSharing: 'Enable' }, message: 'allowed', severity: 'critical' },
    { name: 'fails when not set', facts: { documentPublicSharing: undefined }, message: 'allowed' },
  ],
  undecided: [{ name: 'is unknown for an unknown setting', facts: { documentPublicSharing: 'Organization' }, message: 'unclear' }],
});
