import { assertKnown } from '../evaluate/assert-known.ts';
import type { Config } from '../config/config.ts';
import { frameworkCoverage } from '../frameworks/coverage.ts';
import type { Framework, FrameworkControl } from '../frameworks/framework.ts';
import { frameworksWith } from '../frameworks/index.ts';
import { registryFor } from './registry.ts';

/** Titles in a summary. */
const MAX_TITLES = 10;

function frameworkNamed(id: string, { customFrameworks }: Config): Framework {
  const frameworks = frameworksWith(customFrameworks);
  const framework = frameworks.find((candidate) => candidate.id === id);
  assertKnown(
    'framework',
    [id],
    frameworks.map((candidate) => candidate.id),
  );
  if (framework === undefined) throw new Error(`framework ${id} is missing from the registry`);
  return framework;
}

/** Returns the controls of a framework that no rule checks. @throws {UserError} if the framework does not exist */
export const controlsNotChecked = (id: string, config: Config): readonly FrameworkControl[] =>
  frameworkCoverage(frameworkNamed(id, config), registryFor(config).rules).notChecked;

/** Returns how many controls of a framework the rules check, and which ones they do not. @throws {UserError} if the framework does not exist */
export function frameworkSummary(id: string, config: Config): string {
  const framework = frameworkNamed(id, config);
  const { checked, notChecked } = frameworkCoverage(framework, registryFor(config).rules);
  const summary = `${framework.title}: ${checked.length} of ${checked.length + notChecked.length} controls checked`;
  if (notChecked.length === 0) return `${summary}.`;
  const titles = notChecked.map((control) => `${control.id} ${control.title}`);
  return notChecked.length > MAX_TITLES
    ? `${summary}; ${notChecked.length} not checked. To list them, add --not-checked.`
    : `${summary}; ${notChecked.length} not checked:\n${titles.map((title) => `  ${title}`).join('\n')}`;
}
