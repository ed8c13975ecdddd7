import { holdsAny } from '../../src/core/first-verdict.ts';
import type { AnyRule } from '../../src/core/rule.ts';
import { versioningRule } from '../support/resources/builders.ts';
import { factUse } from '../../src/evaluate/rule-checks.ts';

interface Facts {
  readonly versioning?: string;
  readonly website?: string;
}

/** Passes without versions if there is no website. */
const ruleWith = (evaluate: (facts: Facts, verdicts: Parameters<AnyRule['evaluate']>[1]) => ReturnType<AnyRule['evaluate']>): AnyRule => ({
  ...versioningRule,
  facts: ['versioning', 'website'],
  evaluate: evaluate as AnyRule['evaluate'],
});

const cases = {
  base: { versioning: 'Enabled', website: 'on' },
  pass: [{ name: 'passes with versions' }, { name: 'passes without a website', facts: { website: undefined, versioning: 'Suspended' } }],
  fail: [{ name: 'fails without versions', facts: { versioning: 'Suspended' } }],
};

test('a fact that is read only if needed is not reported', () => {
  const rule = ruleWith((facts, { pass, fail }) =>
    holdsAny(
      () => facts.website === undefined,
      () => facts.versioning === 'Enabled',
    )
      ? pass('on')
      : fail('off', { state: 'off' }),
  );
  expect(factUse(rule, cases)).toEqual({ unused: [], needless: [] });
});

test('a destructured fact is reported in each case that does not need it', () => {
  const rule = ruleWith(({ versioning, website }, { pass, fail }) =>
    website === undefined || versioning === 'Enabled' ? pass('on') : fail('off', { state: 'off' }),
  );
  expect(factUse(rule, cases).needless).toEqual([
    'passes without a website: no value of versioning changes the verdict',
    'passes with versions: no value of website changes the verdict',
  ]);
});

test('a fact that changes no verdict is reported as unused', () => {
  const rule = ruleWith((facts, { pass, fail }) => (facts.versioning === 'Enabled' ? pass('on') : fail('off', { state: 'off' })));
  expect(factUse(rule, { ...cases, pass: [{ name: 'passes with versions' }] }).unused).toEqual(['website']);
});
