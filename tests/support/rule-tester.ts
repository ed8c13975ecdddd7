import { readFileSync } from 'node:fs';
import type { RuleTests } from '../../src/custom-rules/test-table.ts';
import type { FactName, ResourceType } from '../../src/core/facts.ts';
import type { ParameterSpecs } from '../../src/core/parameters.ts';
import type { AnyRule, Rule } from '../../src/core/rule.ts';
import { type AnyRuleTests, ruleChecks, testNow } from '../../src/evaluate/rule-checks.ts';

export { testNow };
/** ISO 8601 time this many days before {@link testNow}; negative: after it. */
export const daysAgo = (days: number): string => new Date(testNow - days * 86_400_000).toISOString();

/** Tests a rule with a table of cases; `ruleChecks` documents the checks. */
export function testRule<T extends ResourceType, F extends FactName<T>, M extends string, P extends ParameterSpecs>(
  rule: Rule<T, F, M, P>,
  tests: RuleTests<T, F, M, P>,
): void {
  testRuleFamily([rule as unknown as AnyRule], tests as AnyRuleTests);
}

let loadedFile: string | undefined;

/** Loads a test file in another one; failures point to the loaded file. */
export function loadTestFile(file: string): void {
  loadedFile = file;
  try {
    jest.requireActual(file);
  } finally {
    loadedFile = undefined;
  }
}

/** Tests every rule of a family with the same table. Families have no typed facts: checking them for a union of types takes the compiler minutes. */
export function testRuleFamily(rules: readonly AnyRule[], tests: AnyRuleTests): void {
  const file = loadedFile;
  describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
    for (const { name, caseName, run } of ruleChecks(rule, tests)) {
      test(name, () =>
        pointingTo({ caseName, file }, () => {
          const problem = run();
          if (problem !== undefined) throw new Error(problem);
        }),
      );
    }
  });
}

/** Runs a test; a failure points to the case in the test file instead of this file. */
function pointingTo({ caseName, file }: { caseName: string | undefined; file: string | undefined }, check: () => void): void {
  try {
    check();
  } catch (error) {
    const testPath = file ?? expect.getState().testPath;
    if (error instanceof Error && testPath !== undefined && caseName !== undefined) {
      const before = readFileSync(testPath, 'utf8').split(`name: ${quoted(caseName)}`);
      const lines = before[0]?.split('\n') ?? [];
      if (before.length > 1)
        error.stack = `${error.name}: ${error.message}\n    at case (${testPath}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1})`;
    }
    throw error;
  }
}

const quoted = (text: string): string => (text.includes("'") ? JSON.stringify(text) : `'${text}'`);
