import { ecrImageFindingsResolved } from '../../../rules/ecr/ecr-image-findings-resolved.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const image = (more: object = {}) => ({
  newestImage: { digest: 'sha256:0a', pushedAt: daysAgo(100), scanStatus: 'ACTIVE', fixable: [], ...more },
});
const basic = (findings: Readonly<Record<string, number>> | undefined, pushedDays = 100) => ({
  newestImage: { digest: 'sha256:0a', pushedAt: daysAgo(pushedDays), scanStatus: 'COMPLETE', ...(findings && { findings }) },
});
const found = (severity: string, days: number, count = 1) => image({ fixable: [{ severity, count, oldestAt: daysAgo(days) }] });

testRule(ecrImageFindingsResolved, {
  base: image(),
  pass: [
    { name: 'passes with no findings of Amazon Inspector', message: 'resolved' },
    { name: 'passes for a finding within the grace period', facts: found('CRITICAL', 30) },
    { name: 'passes for an old high finding if only critical ones count', facts: found('HIGH', 90), params: { minSeverity: 'CRITICAL' } },
    { name: 'passes with no findings of basic scanning', facts: basic({}), message: 'clean' },
    { name: 'passes for basic scanning without a summary', facts: basic(undefined) },
    { name: 'passes for medium findings of basic scanning', facts: basic({ MEDIUM: 9 }) },
    { name: 'passes for findings of basic scanning in a new image', facts: basic({ CRITICAL: 2 }, 20) },
  ],
  fail: [
    {
      name: 'fails for an old critical finding',
      facts: found('CRITICAL', 31, 4),
      message: 'vulnerable',
      severity: 'high',
      evidence: { findings: ['4 CRITICAL'], age: 31 },
    },
    { name: 'fails for an old high finding', facts: found('HIGH', 90) },
    { name: 'fails for a finding older than a shorter grace period', facts: found('HIGH', 8), params: { graceDays: 7 } },
    {
      name: 'fails for findings of basic scanning in an old image',
      facts: basic({ CRITICAL: 2, HIGH: 5, LOW: 7 }),
      message: 'outdated',
      severity: 'medium',
      evidence: { findings: ['2 CRITICAL', '5 HIGH'] },
    },
  ],
  notApplicable: [
    { name: 'skips a repository without images', facts: { newestImage: undefined }, message: 'empty' },
    { name: 'skips an image that was never scanned', facts: image({ scanStatus: undefined }), message: 'unscanned' },
    { name: 'skips a scan in progress', facts: image({ scanStatus: 'IN_PROGRESS' }) },
    { name: 'skips a pending scan', facts: image({ scanStatus: 'PENDING' }) },
  ],
  undecided: ['FAILED', 'FINDINGS_UNAVAILABLE', 'LIMIT_EXCEEDED', 'SCAN_ELIGIBILITY_EXPIRED', 'NEW_STATUS'].map((scanStatus) => ({
    name: `the scan status ${scanStatus}`,
    facts: image({ scanStatus }),
    message: 'unavailable' as const,
  })),
});
