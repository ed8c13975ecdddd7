import { iamAccessAnalyzerEnabled } from '../../../rules/iam/iam-access-analyzer-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

const analyzer = { name: 'external', type: 'ACCOUNT', status: 'ACTIVE' };

testRule(iamAccessAnalyzerEnabled, {
  base: { accessAnalyzers: [analyzer] },
  pass: [
    { name: 'passes for an analyzer of the account', message: 'running', evidence: { analyzers: ['external'] } },
    { name: 'passes for an analyzer of the organization', facts: { accessAnalyzers: [{ ...analyzer, type: 'ORGANIZATION' }] } },
    { name: 'passes for one of two', facts: { accessAnalyzers: [{ ...analyzer, status: 'FAILED' }, analyzer] } },
  ],
  fail: [
    { name: 'fails for none', facts: { accessAnalyzers: [] }, message: 'none', evidence: { notActive: [] } },
    { name: 'fails for unused access only', facts: { accessAnalyzers: [{ ...analyzer, type: 'ACCOUNT_UNUSED_ACCESS' }] } },
    { name: 'fails for internal access only', facts: { accessAnalyzers: [{ ...analyzer, type: 'ORGANIZATION_INTERNAL_ACCESS' }] } },
    {
      name: 'fails when disabled',
      facts: { accessAnalyzers: [{ ...analyzer, status: 'DISABLED' }] },
      evidence: { notActive: ['external: DISABLED'] },
    },
    { name: 'fails for an unknown type', facts: { accessAnalyzers: [{ ...analyzer, type: 'NEW_KIND' }] } },
  ],
});
