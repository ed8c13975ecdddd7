import { accountInspectorEnabled } from '../../../rules/account/account-inspector-enabled.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const finding = (days: number) => ({ title: 'CVE-2026-1234 - openssl', resource: 'i-0123456789abcdef0', firstSeenAt: daysAgo(days) });

testRule(accountInspectorEnabled, {
  base: {
    inspector: { ec2: 'ENABLED', ecr: 'ENABLED', lambda: 'ENABLED', lambdaCode: 'DISABLED' },
    instanceCount: 2,
    repositoryCount: 1,
    functionCount: 4,
    inspectorFindings: [],
  },
  pass: [
    { name: 'passes for scans without findings', message: 'scans', evidence: { scans: ['ec2', 'ecr', 'lambda'] } },
    { name: 'passes for recent findings', facts: { inspectorFindings: [finding(15)] } },
    {
      name: 'passes with no functions',
      facts: { inspector: { ec2: 'ENABLED', ecr: 'ENABLED', lambda: 'DISABLED' }, functionCount: 0 },
      evidence: { scans: ['ec2', 'ecr'] },
    },
    {
      name: 'passes with no instances',
      facts: { inspector: { ec2: 'DISABLED', ecr: 'ENABLED', lambda: 'ENABLED' }, instanceCount: 0 },
      evidence: { scans: ['ecr', 'lambda'] },
    },
    {
      name: 'passes with no repositories',
      facts: { inspector: { ec2: 'ENABLED', ecr: 'DISABLED', lambda: 'ENABLED' }, repositoryCount: 0 },
      evidence: { scans: ['ec2', 'lambda'] },
    },
  ],
  fail: [
    {
      name: 'fails when off',
      facts: { inspector: { ec2: 'DISABLED', lambda: 'DISABLED' } },
      message: 'off',
      evidence: { missing: ['ec2', 'ecr', 'lambda'] },
    },
    {
      name: 'fails when suspended',
      facts: { inspector: { ec2: 'SUSPENDED', ecr: 'ENABLED', lambda: 'ENABLED' } },
      evidence: { missing: ['ec2'] },
    },
    {
      name: 'fails for a scan type without a status',
      facts: { inspector: { ec2: 'ENABLED', ecr: 'ENABLED' } },
      evidence: { missing: ['lambda'] },
    },
    {
      name: 'fails when repositories are not scanned by default',
      facts: { inspector: { ec2: 'ENABLED', ecr: 'DISABLED', lambda: 'ENABLED' } },
      evidence: { missing: ['ecr'] },
    },
    { name: 'fails for Lambda code on request', params: { scans: ['lambdaCode'] }, evidence: { missing: ['lambdaCode'] } },
    {
      name: 'fails for old findings',
      facts: { inspectorFindings: [finding(40), finding(16), finding(2)] },
      message: 'open',
      evidence: { count: 2, days: 15, example: 'CVE-2026-1234 - openssl on i-0123456789abcdef0' },
    },
  ],
  notApplicable: [
    {
      name: 'skips an account with nothing to scan',
      facts: { instanceCount: 0, repositoryCount: 0, functionCount: 0 },
      message: 'nothing',
    },
  ],
});
