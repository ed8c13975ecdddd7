import { iamAccessAnalyzerFindingsResolved } from '../../../rules/iam/iam-access-analyzer-findings-resolved.ts';
import { testRule } from '../../support/rule-tester.ts';

const found = { total: 3, more: false, public: 0, byType: { 'AWS::S3::Bucket': 2, 'AWS::KMS::Key': 1 } };

testRule(iamAccessAnalyzerFindingsResolved, {
  base: { externalAccess: { total: 0, more: false, public: 0, byType: {} } },
  pass: [{ name: 'passes for none', message: 'none' }],
  fail: [
    {
      name: 'fails for some',
      facts: { externalAccess: found },
      message: 'active',
      severity: 'medium',
      evidence: { total: 3, byType: ['AWS::KMS::Key 1', 'AWS::S3::Bucket 2'] },
    },
    { name: 'fails when public', facts: { externalAccess: { ...found, public: 1 } }, severity: 'high' },
    { name: 'fails for more findings than were read', facts: { externalAccess: { ...found, more: true } }, message: 'atLeast' },
  ],
  notApplicable: [{ name: 'skips an analyzer of unused access', facts: { externalAccess: undefined }, message: 'other' }],
});
