import { assertKnown } from '../core/assert-known.ts';
import type { AnyRule } from '../core/rule.ts';
import { frameworkCoverage } from '../frameworks/coverage.ts';
import type { Framework, FrameworkControl } from '../frameworks/framework.ts';
import { frameworks } from '../frameworks/index.ts';

/** Titles in a summary. */
const MAX_TITLES = 10;

function frameworkNamed(id: string): Framework {
  const framework = frameworks.find((candidate) => candidate.id === id);
  assertKnown(
    'framework',
    [id],
    frameworks.map((candidate) => candidate.id),
  );
  if (framework === undefined) throw new Error(`framework ${id} is missing from the registry`);
  return framework;
}

/** Returns the controls of a framework that none of the rules checks. @throws {UserError} if the framework does not exist */
export const uncheckedControls = (id: string, rules: readonly AnyRule[]): readonly FrameworkControl[] =>
  frameworkCoverage(frameworkNamed(id), rules).notChecked;

/** Returns how many controls of a framework the rules check, and which ones they do not. @throws {UserError} if the framework does not exist */
export function coverageSummary(id: string, rules: readonly AnyRule[]): string {
  const framework = frameworkNamed(id);
  const { checked, notChecked } = frameworkCoverage(framework, rules);
  const summary = `${framework.title}: ${checked.length} of ${checked.length + notChecked.length} controls checked`;
  if (notChecked.length === 0) return `${summary}.`;
  const titles = notChecked.map((control) => `${control.id} ${control.title}`);
  return notChecked.length > MAX_TITLES
    ? `${summary}; ${notChecked.length} not checked. To list them, add --not-checked.`
    : `${summary}; ${notChecked.length} not checked:\n${titles.map((title) => `  ${title}`).join('\n')}`;
}
