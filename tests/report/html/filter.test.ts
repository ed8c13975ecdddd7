import fc from 'fast-check';
import { severities } from '../../../src/core/names.ts';
import { counterOf } from '../../../src/core/result/result.ts';
import {
  dimensions,
  type Filter,
  filterFromHash,
  hashOfFilter,
  noFilter,
  selector,
  startFilter,
  type View,
} from '../../../src/report/html/client/filter.ts';
import { columnsOf } from '../../../src/report/html/client/columns.ts';
import { type Group, groupsOf } from '../../../src/report/html/client/groups.ts';
import { createTexts } from '../../../src/report/html/client/search.ts';
import { ageSpanOf } from '../../../src/report/html/ages.ts';
import { findingAt, pack, resourceAt } from '../../../src/report/html/data.ts';
import { catalogLabels, listsFor } from '../../../src/report/html/titles.ts';
import { sampleResult } from '../../support/results/sample-result.ts';

const sample = sampleResult({ findings: 900 });
const daysBefore = (days: number) => new Date(Date.parse(sample.run.startedAt) - days * 86_400_000).toISOString();
/** Failures of all ages, also of unknown age. */
const result = {
  ...sample,
  findings: sample.findings.map((finding, index) => (index % 5 === 0 ? finding : { ...finding, firstSeen: daysBefore(index) })),
};
const data = pack(result, catalogLabels, listsFor(result));
const columns = columnsOf(data);
const select = selector(data, columns);
/** The findings that match a filter. */
const left = (filter: Filter): number[] => [...select(filter).findings];
const groupsIn = (findings: Uint32Array, view: View): Group[] => {
  const { length, at } = groupsOf(columns, findings, view);
  return Array.from({ length }, (_, index) => at(index));
};

/** The expected findings, from a slow but simple implementation. */
function expected(filter: Filter): number[] {
  const allows = (chosen: readonly string[], value: string) => chosen.length === 0 || chosen.includes(value);
  return result.findings.flatMap((finding, index) =>
    allows(filter.status, counterOf(finding)) &&
    allows(filter.severity, finding.severity) &&
    allows(filter.service, finding.service) &&
    allows(filter.category, finding.category) &&
    allows(filter.responsibility, finding.responsibility) &&
    allows(filter.region, finding.resource.region) &&
    allows(filter.type, finding.resource.type) &&
    allows(filter.rule, finding.ruleId) &&
    allows(filter.age, ageSpanOf(finding.firstSeen, result.run.startedAt))
      ? [index]
      : [],
  );
}

const filters = fc.record({
  status: fc.subarray(['FAIL', 'PASS', 'UNKNOWN', 'suppressed']),
  severity: fc.subarray(['critical', 'high', 'low']),
  service: fc.subarray(['s3', 'ec2', 'iam', 'nonsense']),
  category: fc.subarray(['abstracted', 'account', 'container']),
  responsibility: fc.subarray(['access-control', 'backups']),
  region: fc.subarray(['eu-west-1', 'global']),
  type: fc.subarray(['AWS::S3::Bucket', 'AWS::EC2::Instance']),
  rule: fc.subarray(['s3-bucket-not-public']),
  change: fc.constant<string[]>([]),
  account: fc.subarray(['123456789012']),
  words: fc.constant(''),
  view: fc.constantFrom<View>('rule', 'resource'),
  framework: fc.constant<string[]>([]),
  control: fc.constant<string[]>([]),
  tag: fc.constant<string[]>([]),
  age: fc.subarray(['week', 'older', 'unknown']),
  fix: fc.constantFrom('', 'close-ports'),
});

describe('filters', () => {
  it('match exactly the findings with the selected values', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(left(filter)).toEqual(expected(filter));
      }),
    );
  });

  it('count for each value the findings of that value with the other filters', () => {
    fc.assert(
      fc.property(filters, fc.constantFrom(...dimensions), (filter, dimension) => {
        for (const [value, amount] of select(filter).counts[dimension]) {
          expect(amount).toBe(expected({ ...filter, [dimension]: [value] }).length);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('are the same after a round trip through the address', () => {
    fc.assert(
      fc.property(filters, fc.string(), (filter, words) => {
        expect(filterFromHash(hashOfFilter({ ...filter, words }))).toEqual({ ...filter, words });
      }),
    );
  });

  it.each<[string, Filter | undefined]>([
    ['', undefined],
    ['#incomplete', undefined],
    ['#findings', undefined],
    ['#findings?', startFilter],
    ['#findings?status=all', noFilter],
    ['#findings?severity=high,low&q=a%20b', { ...startFilter, severity: ['high', 'low'], words: 'a b' }],
    ['#findings?view=resource&account=1', { ...startFilter, view: 'resource', account: ['1'] }],
    ['#findings?nonsense=1&status=constructor&q=%E0%A4%A', { ...noFilter, status: ['constructor'], words: '\uFFFD%A' }],
  ])('read %j as an address', (hash, filter) => {
    expect(filterFromHash(hash)).toEqual(filter);
  });
});

describe('search words', () => {
  const found = (words: string) => left({ ...noFilter, words }).map((index) => findingAt(data, index));

  it.each<[string, (finding: ReturnType<typeof findingAt>) => string]>([
    ['S3.14', ({ ruleId }) => ruleId],
    ['object versions', ({ ruleId }) => ruleId],
    ['0.0.0.0/0', ({ message }) => message],
    ['sgr-0a1b2c3d4e5f60718', ({ evidence }) => JSON.stringify(evidence)],
    ['ORDERS-batch', ({ resource }) => resource.name],
    ['production', ({ resource }) => JSON.stringify(resource.tags)],
  ])('find %j in the fields that contain them', (words, where) => {
    const findings = found(words);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.length).toBeLessThan(result.findings.length);
    expect(new Set(findings.map(where)).size).toBeGreaterThan(0);
  });

  it('must all match, each in any field', () => {
    const both = found('payments versions');
    expect(both.length).toBeGreaterThan(0);
    for (const finding of both) {
      expect(finding.ruleId).toBe('s3-bucket-versioning-enabled');
      expect(JSON.stringify(finding.resource)).toContain('payments');
    }
    expect(found('payments nowhere-at-all')).toEqual([]);
  });
});

describe('search blocks', () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'A', ' ', '\n', 'İ', 'ß', '\0') }), { maxLength: 30 });
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'i', 'ß'), minLength: 1, maxLength: 3 });

  it('find the same as single texts, for any block size', () => {
    fc.assert(
      fc.property(texts, fc.array(word, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 7 }), (all, words, blockSize) => {
        const { search } = createTexts(all.length, (index) => all[index] ?? '', blockSize);
        for (const one of words) expect([...search(one)]).toEqual(all.map((text) => Number(text.toLowerCase().includes(one))));
      }),
    );
  });
});

describe('groups', () => {
  const groups = groupsIn(select(noFilter).findings, 'rule');

  it('contain every finding once, in the order of the result', () => {
    expect(groups.flatMap(({ findings }) => [...findings]).sort((a, b) => a - b)).toEqual(result.findings.map((_, index) => index));
    for (const { of, findings } of groups) {
      expect([...findings].sort((a, b) => a - b)).toEqual([...findings]);
      expect(new Set([...findings].map((index) => findingAt(data, index).ruleId))).toEqual(new Set([data.rules[of]?.id]));
    }
  });

  it('show failures first, and higher severities first', () => {
    const order = groups.map(({ counts, severity }) => [counts.FAIL > 0, severity]);
    expect(order[0]).toEqual([true, 'critical']);
    expect(order.map(([fails]) => fails)).toEqual(order.map(([fails]) => fails).sort((a, b) => Number(b) - Number(a)));
  });

  it('have the severity of their most severe failure, or of their most severe finding without failures', () => {
    for (const { findings, severity } of groups) {
      const all = [...findings].map((index) => findingAt(data, index));
      const failures = all.filter((finding) => counterOf(finding) === 'FAIL');
      const ranks = (failures.length > 0 ? failures : all).map((finding) => severities.indexOf(finding.severity));
      expect(severities.indexOf(severity)).toBe(Math.max(...ranks));
    }
    const lowered = groups.find(({ of }) => data.rules[of]?.id === 'vpc-flow-logs-enabled');
    expect([lowered?.severity, data.rules[lowered?.of ?? -1]?.severity]).toEqual(['low', 'medium']);
  });

  it('are sorted by failures, severity, number of failures and number of findings', () => {
    for (const view of ['rule', 'resource'] as const) {
      const keys = groupsIn(select(noFilter).findings, view).map(({ counts, severity, findings }) => [
        Number(counts.FAIL > 0),
        severities.indexOf(severity),
        counts.FAIL,
        findings.length,
      ]);
      const later = (a: readonly number[], b: readonly number[]) => b.map((value, index) => value - (a[index] ?? 0)).find(Boolean) ?? 0;
      expect(keys).toEqual(keys.toSorted(later));
    }
  });

  it('by resource contain the findings of one resource each', () => {
    const byResource = groupsIn(select(noFilter).findings, 'resource');
    expect(byResource.flatMap(({ findings }) => [...findings])).toHaveLength(result.findings.length);
    expect(byResource.some(({ findings }) => findings.length > 1)).toBe(true);
    for (const { of, findings } of byResource) {
      const resource = resourceAt(data, of);
      for (const index of findings) expect(findingAt(data, index).resource).toEqual(resource);
    }
  });
});

describe('tags, frameworks and finding IDs', () => {
  const found = (change: Partial<Filter>) => left({ ...noFilter, ...change }).map((index) => findingAt(data, index));
  const tagged = result.findings.filter(({ resource }) => resource.tags?.['environment'] === 'production');

  it.each(['environment=production', 'environment:production'])('searches %s', (words) => {
    expect(tagged.length).toBeGreaterThan(0);
    expect(found({ words }).map(({ id }) => id)).toEqual(tagged.map(({ id }) => id));
  });

  it('filters by tag', () => {
    expect(found({ tag: ['environment=production'] }).map(({ id }) => id)).toEqual(tagged.map(({ id }) => id));
    expect(found({ tag: ['environment=prod'] })).toEqual([]);
  });

  it('searches the ID of a finding', () => {
    const [finding] = result.findings;
    expect(found({ words: finding?.id ?? '' }).map(({ id }) => id)).toEqual([finding?.id]);
  });

  it('searches and filters by framework', () => {
    const cis = data.frameworks.find(({ id }) => id === 'cis-5.0');
    const rules = new Set(cis?.controls.flatMap(([, indices]) => indices.map((index) => data.rules[index]?.id)));
    const ofCis = result.findings.filter(({ ruleId }) => rules.has(ruleId)).map(({ id }) => id);
    expect(ofCis.length).toBeGreaterThan(0);
    expect(found({ framework: ['cis-5.0'] }).map(({ id }) => id)).toEqual(ofCis);
    expect(found({ words: 'cis-5.0' }).map(({ id }) => id)).toEqual(ofCis);
    expect(found({ framework: ['unknown'] })).toEqual([]);
  });

  it.each(['hipaa', 'iso-27001-2022', 'nist-csf-2.0', 'cis-5.0'])('searches and filters by the controls of %s', (framework) => {
    const [control, indices] = data.frameworks.find(({ id }) => id === framework)?.controls[0] ?? ['', []];
    const rules = indices.map((index) => data.rules[index]?.id);
    const ids = result.findings.filter(({ ruleId }) => rules.includes(ruleId)).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(found({ control: [`${framework}:${control}`] }).map(({ id }) => id)).toEqual(ids);
    expect(found({ control: [`${framework}:${control}`], framework: ['unknown'] })).toEqual([]);
    expect(found({ words: control }).map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
  });

  it('counts failures by severity, next to findings that could not be evaluated', () => {
    const { failures, counts } = select(startFilter);
    const critical = result.findings.filter((finding) => counterOf(finding) === 'FAIL' && finding.severity === 'critical').length;
    expect(failures.get('critical')).toBe(critical);
    expect(counts.severity.get('critical')).toBeGreaterThanOrEqual(critical);
  });
});
