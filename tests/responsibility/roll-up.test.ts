import fc from 'fast-check';
import { counterOf, type Counts } from '../../src/core/result/result.ts';
import { type Finding, type Status, statuses } from '../../src/core/result/finding.ts';
import { type Category, severities } from '../../src/core/names.ts';
import { responsibilityModel } from '../../src/responsibility/model.ts';
import { cellState, createRollUp, type RollUp, type RollUpRule } from '../../src/responsibility/roll-up.ts';

const rules = [
  { id: 'ec2-a', service: 'ec2', resourceType: 'AWS::EC2::Instance', responsibility: 'operating-system' },
  { id: 'ssm-b', service: 'ssm', resourceType: 'AWS::EC2::Instance', responsibility: 'operating-system' },
  { id: 's3-c', service: 's3', resourceType: 'AWS::S3::Bucket', responsibility: 'backups' },
  { id: 'ebs-d', service: 'ebs', resourceType: 'AWS::::Account', responsibility: 'server-side-encryption' },
] as const satisfies readonly RollUpRule[];
type RuleId = (typeof rules)[number]['id'];
const home: Readonly<Record<RuleId, Category>> = {
  'ec2-a': 'infrastructure',
  'ssm-b': 'infrastructure',
  's3-c': 'abstracted',
  'ebs-d': 'infrastructure',
};

const finding = (rule: (typeof rules)[number], status: Status, more: Partial<Finding> = {}): Finding => ({
  id: 'f',
  ruleId: rule.id,
  status,
  severity: 'medium',
  responsibility: rule.responsibility,
  category: home[rule.id],
  service: rule.service,
  resource: { type: 'AWS::S3::Bucket', id: 'r', arn: null, name: 'r', accountId: '111122223333', region: 'eu-west-1', tags: null },
  message: '',
  evidence: {},
  ...more,
});
const suppressed = { reason: 'accepted', until: '2030-01-01' };

function rolled(findings: readonly Finding[], of: readonly RollUpRule[] = rules): RollUp {
  const rollUp = createRollUp(of);
  for (const one of findings) rollUp.add(one);
  return rollUp;
}
const cell = (rollUp: RollUp, category: Category, responsibility: string) => {
  const found = rollUp.matrix().find((one) => one.category === category && one.responsibility === responsibility);
  if (found === undefined) throw new Error(`no cell ${category} ${responsibility}`);
  return found;
};
const counts = (some: Partial<Counts>): Counts => ({ PASS: 0, FAIL: 0, UNKNOWN: 0, ERROR: 0, NOT_APPLICABLE: 0, suppressed: 0, ...some });
const total = (some: Counts): number => Object.values(some).reduce((sum, count) => sum + count, 0);
const sum = (all: readonly Counts[]): Counts =>
  all.reduce(
    (left, right) =>
      Object.fromEntries(Object.entries(left).map(([name, count]) => [name, count + right[name as keyof Counts]])) as unknown as Counts,
    counts({}),
  );

describe('the state of a cell', () => {
  it.each([
    ['failing', 'customer', { FAIL: 1, UNKNOWN: 1, ERROR: 1, PASS: 9 }, 1],
    ['incomplete', 'customer', { UNKNOWN: 1, PASS: 9 }, 1],
    ['incomplete', 'shared', { ERROR: 1, PASS: 9 }, 1],
    ['passing', 'shared', { PASS: 1, NOT_APPLICABLE: 3, suppressed: 2 }, 1],
    ['not-applicable', 'customer', { NOT_APPLICABLE: 3 }, 1],
    ['not-applicable', 'customer', { suppressed: 2 }, 1],
    ['not-applicable', 'customer', {}, 1],
    ['not-assessed', 'customer', {}, 0],
    ['not-assessed', 'shared', {}, 0],
    ['aws', 'aws', {}, 0],
    ['aws', 'aws', { NOT_APPLICABLE: 3 }, 1],
    ['failing', 'aws', { FAIL: 1 }, 1],
    ['incomplete', 'aws', { UNKNOWN: 1 }, 1],
  ] as const)('is %s for %s and %j', (state, owner, some, ruleCount) => {
    expect(cellState(owner, counts(some), ruleCount)).toBe(state);
  });
});

describe('createRollUp', () => {
  it('contains every cell of the model once, in its order, without findings', () => {
    const matrix = createRollUp([]).matrix();
    expect(matrix.map(({ category, responsibility, owner }) => [category, responsibility, owner])).toEqual(
      responsibilityModel.owners.map(({ category, responsibility, owner }) => [category, responsibility, owner]),
    );
    expect(matrix).toHaveLength(68);
    expect(matrix.filter(({ owner, state }) => state !== (owner === 'aws' ? 'aws' : 'not-assessed'))).toEqual([]);
  });

  it('counts a rule without findings in the cell of the type it evaluates', () => {
    const rollUp = createRollUp(rules);
    expect(cell(rollUp, 'infrastructure', 'operating-system')).toMatchObject({ rules: 2, state: 'not-applicable', incomplete: false });
    expect(cell(rollUp, 'infrastructure', 'server-side-encryption')).toMatchObject({ rules: 1, state: 'not-applicable' });
    expect(cell(rollUp, 'account', 'operating-system')).toMatchObject({ rules: 0, state: 'aws' });
    expect(rollUp.rules()).toEqual(new Map(rules.map(({ id }) => [id, counts({})])));
  });

  it('counts the findings of a reclassified resource in its new cell', () => {
    const rollUp = rolled([
      finding(rules[0], 'NOT_APPLICABLE', { category: 'container', reclassified: 'launched by Amazon EMR' }),
      finding(rules[0], 'PASS'),
    ]);
    expect(cell(rollUp, 'container', 'operating-system')).toMatchObject({ rules: 1, state: 'aws', counts: counts({ NOT_APPLICABLE: 1 }) });
    expect(cell(rollUp, 'infrastructure', 'operating-system')).toMatchObject({ rules: 2, state: 'passing', counts: counts({ PASS: 1 }) });
  });

  it('shows a failure in a cell of AWS if a resource returned the responsibility to the customer', () => {
    const rollUp = rolled([finding(rules[0], 'FAIL', { category: 'abstracted' })]);
    expect(cell(rollUp, 'abstracted', 'operating-system')).toMatchObject({ owner: 'aws', state: 'failing', counts: counts({ FAIL: 1 }) });
  });

  it('counts open failures by the severity of the finding, and suppressed ones separately', () => {
    const rollUp = rolled([
      finding(rules[2], 'FAIL', { severity: 'critical' }),
      finding(rules[2], 'FAIL', { severity: 'low' }),
      finding(rules[2], 'FAIL', { severity: 'low', suppressed }),
      finding(rules[2], 'PASS', { severity: 'low' }),
    ]);
    expect(rollUp.failures()).toEqual({ informational: 0, low: 1, medium: 0, high: 0, critical: 1 });
    expect(rollUp.counts()).toEqual(counts({ FAIL: 2, PASS: 1, suppressed: 1 }));
    expect(rollUp.rules().get('s3-c')).toEqual(counts({ FAIL: 2, PASS: 1, suppressed: 1 }));
  });

  it('marks a cell with failures as incomplete, too', () => {
    const rollUp = rolled([finding(rules[2], 'FAIL'), finding(rules[2], 'UNKNOWN')]);
    expect(cell(rollUp, 'abstracted', 'backups')).toMatchObject({ state: 'failing', incomplete: true });
  });

  it('returns copies, which later findings do not change', () => {
    const rollUp = createRollUp(rules);
    const before = [rollUp.counts(), rollUp.failures(), rollUp.rules(), rollUp.matrix()];
    const copy = structuredClone(before);
    rollUp.add(finding(rules[0], 'FAIL'));
    expect(before).toEqual(copy);
    expect([rollUp.counts(), rollUp.failures(), rollUp.rules(), rollUp.matrix()]).not.toEqual(copy);
  });

  it('rejects a finding of a rule that is not in the run, or of no cell', () => {
    expect(() => rolled([finding(rules[0], 'PASS')], [])).toThrow('rule ec2-a of a finding is not in this run');
    expect(() => rolled([finding(rules[0], 'PASS', { category: 'hybrid' as Category })])).toThrow('no cell hybrid operating-system');
  });
});

describe('for any findings, the roll-up', () => {
  const someFinding = fc
    .record({
      rule: fc.constantFrom(...rules),
      status: fc.constantFrom(...statuses),
      category: fc.constantFrom(...responsibilityModel.categories.map(({ id }) => id)),
      severity: fc.constantFrom(...severities),
      hidden: fc.boolean(),
    })
    .map(({ rule, status, category, severity, hidden }) =>
      finding(rule, status, { category, severity, ...(hidden ? { suppressed } : {}) }),
    );
  const someFindings = fc.array(someFinding);

  it('has the same totals overall, by rule and by cell', () => {
    fc.assert(
      fc.property(someFindings, (findings) => {
        const rollUp = rolled(findings);
        const all = rollUp.counts();
        expect(total(all)).toBe(findings.length);
        for (const name of Object.keys(all))
          expect(all[name as keyof Counts]).toBe(findings.filter((one) => counterOf(one) === name).length);
        expect(sum([...rollUp.rules().values()])).toEqual(all);
        expect(sum(rollUp.matrix().map((one) => one.counts))).toEqual(all);
        expect(Object.values(rollUp.failures()).reduce((left, right) => left + right, 0)).toBe(all.FAIL);
      }),
    );
  });

  it('passes only with a PASS and without failures or unread data', () => {
    fc.assert(
      fc.property(someFindings, (findings) => {
        for (const { state, incomplete, counts: found } of rolled(findings).matrix()) {
          expect(state === 'passing').toBe(found.PASS > 0 && found.FAIL + found.UNKNOWN + found.ERROR === 0);
          expect(incomplete).toBe(found.UNKNOWN + found.ERROR > 0);
        }
      }),
    );
  });

  it('never passes with unread data, and never loses a failure because of it', () => {
    fc.assert(
      fc.property(someFindings, someFinding, fc.constantFrom<Status>('UNKNOWN', 'ERROR'), (findings, last, status) => {
        const { suppressed: _, ...open } = { ...last, status };
        const before = cell(rolled(findings), open.category, open.responsibility).state;
        const after = cell(rolled([...findings, open]), open.category, open.responsibility);
        expect(after.state).toBe(before === 'failing' ? 'failing' : 'incomplete');
        expect(after.incomplete).toBe(true);
      }),
    );
  });

  it('does not depend on the order', () => {
    const shuffled = someFindings.chain((findings) =>
      fc.tuple(fc.constant(findings), fc.shuffledSubarray(findings, { minLength: findings.length })),
    );
    fc.assert(
      fc.property(shuffled, ([findings, others]) => {
        const [left, right] = [rolled(findings), rolled(others)];
        expect(right.matrix()).toEqual(left.matrix());
        expect(right.counts()).toEqual(left.counts());
        expect(right.failures()).toEqual(left.failures());
        expect(right.rules()).toEqual(left.rules());
      }),
    );
  });
});
