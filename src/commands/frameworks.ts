import { type Framework, frameworks } from '../frameworks/index.ts';
import type { AnyRule } from '../core/rule.ts';
import { assertKnown } from '../core/assert-known.ts';

/** How much of a framework some rules address. */
export interface FrameworkCoverage {
  readonly id: string;
  readonly title: string;
  readonly size: number | null;
  readonly source: string;
  /** Requirements that at least one of the rules addresses, each with those rules. */
  readonly requirements: readonly { readonly id: string; readonly rules: readonly string[] }[];
}

/** @throws {UserError} when there is no such framework */
export function frameworkCoverage(id: string, rules: readonly AnyRule[]): FrameworkCoverage {
  assertKnown(
    'framework',
    [id],
    frameworks.map((framework) => framework.id),
  );
  const { title, size, source, idsOf } = frameworks.find((framework) => framework.id === id) as Framework;
  const byRequirement = new Map<string, string[]>();
  for (const rule of rules) {
    for (const requirement of idsOf(rule.controls)) byRequirement.set(requirement, [...(byRequirement.get(requirement) ?? []), rule.id]);
  }
  const requirements = [...byRequirement]
    .map(([requirement, ids]) => ({ id: requirement, rules: ids }))
    .sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
  return { id, title, size, source, requirements };
}

/** One line that says honestly how much is covered. */
export const coverageLine = ({ title, size, requirements }: FrameworkCoverage): string =>
  size === null
    ? `${requirements.length} requirements of ${title} are addressed by these rules; it has more, on other services and outside AWS's API.`
    : `${requirements.length} of the ${size} recommendations of ${title} are addressed by these rules; the others concern other services or cannot be seen by an API.`;
