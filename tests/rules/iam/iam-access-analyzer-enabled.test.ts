import { iamAccessAnalyzerEnabled } from '../../../rules/iam/iam-access-analyzer-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

const analyzer = { name: 'external', type: 'ACCOUNT', status: 'ACTIVE' };

testRule(iamAccessAnalyzerEnabled, {
  base: { accessAnalyzers: [analyzer] },
  pass: [
    { name: 'of the account', message: 'running', evidence: { analyzers: ['external'] } },
    { name: 'of the organization', facts: { accessAnalyzers: [{ ...analyzer, type: 'ORGANIZATION' }] } },
    { name: 'one of two', facts: { accessAnalyzers: [{ ...analyzer, status: 'FAILED' }, analyzer] } },
  ],
  fail: [
    { name: 'none', facts: { accessAnalyzers: [] }, message: 'none', evidence: { notActive: [] } },
    { name: 'unused access only', facts: { accessAnalyzers: [{ ...analyzer, type: 'ACCOUNT_UNUSED_ACCESS' }] } },
    { name: 'internal access only', facts: { accessAnalyzers: [{ ...analyzer, type: 'ORGANIZATION_INTERNAL_ACCESS' }] } },
    {
      name: 'disabled',
      facts: { accessAnalyzers: [{ ...analyzer, status: 'DISABLED' }] },
      evidence: { notActive: ['external: DISABLED'] },
    },
    { name: 'an unknown type', facts: { accessAnalyzers: [{ ...analyzer, type: 'NEW_KIND' }] } },
  ],
});
