import fc from 'fast-check';
import { createTopFindings } from '../../src/organization/top-findings.ts';
import { compareFindings } from '../../src/evaluate/evaluator.ts';
import { type Finding, statuses } from '../../src/core/result/finding.ts';
import { severities } from '../../src/core/names.ts';

const finding = fc.record({
  status: fc.constantFrom(...statuses),
  severity: fc.constantFrom(...severities),
  ruleId: fc.constantFrom('a', 'b'),
  id: fc.string({ minLength: 1, maxLength: 4 }),
});
const of = ({ id, ...more }: { status: Finding['status']; severity: Finding['severity']; ruleId: string; id: string }): Finding => ({
  ...more,
  id,
  responsibility: 'backups',
  category: 'abstracted',
  service: 's3',
  resource: { type: 'AWS::S3::Bucket', id, arn: null, name: id, accountId: '111122223333', region: 'eu-west-1', tags: null },
  message: '',
  evidence: {},
});

test('keeps the findings that sorting all findings would put first', () => {
  fc.assert(
    fc.property(fc.array(finding, { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (list, limit) => {
      const all = list.map(of);
      const topFindings = createTopFindings(limit);
      for (const one of all) topFindings.add(one);
      const key = ({ status, severity, ruleId, id }: Finding) => [status, severity, ruleId, id].join(' ');
      expect(topFindings.sorted().map(key)).toEqual(all.sort(compareFindings).slice(0, limit).map(key));
    }),
  );
});

test('rejects findings with a lower severity once it is full', () => {
  const topFindings = createTopFindings(1);
  const [low, high] = (['low', 'high'] as const).map((severity) => of({ status: 'FAIL', severity, ruleId: 'a', id: severity }));
  if (low === undefined || high === undefined) throw new Error('there are two');
  expect(topFindings.takes(low)).toBe(true);
  topFindings.add(high);
  topFindings.add(low);
  expect(topFindings.takes(low)).toBe(false);
  expect(topFindings.sorted()).toEqual([high]);
});
