import { acmPrivatecaRootDisabled } from '../../../rules/acm/acm-privateca-root-disabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(acmPrivatecaRootDisabled, {
  base: { authority: { type: 'ROOT', status: 'DISABLED' } },
  pass: [{ name: 'passes when disabled', message: 'disabled' }],
  fail: [{ name: 'fails when active', facts: { authority: { type: 'ROOT', status: 'ACTIVE' } }, message: 'active' }],
  notApplicable: [
    { name: 'skips subordinate', facts: { authority: { type: 'SUBORDINATE', status: 'ACTIVE' } }, message: 'subordinate' },
    ...['CREATING', 'PENDING_CERTIFICATE', 'EXPIRED', 'FAILED', 'DELETED'].map((status) => ({
      name: `a root CA in the status ${status}`,
      facts: { authority: { type: 'ROOT', status } },
      message: 'otherStatus' as const,
    })),
  ],
});
