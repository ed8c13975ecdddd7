import type { CustomFramework } from '../core/result/run.ts';
import type { AnyRule } from '../core/rule.ts';
import { UserError } from '../core/user-error.ts';
import { frameworks } from '../frameworks/index.ts';
import { didYouMean } from '../util/most-similar.ts';
import { wildcardMatches } from '../util/wildcard.ts';
import type { ConfigProblem } from './config.ts';
import { parseYaml, problemsOf } from './yaml-file.ts';
import * as z from './zod.ts';

/** A file and its content. */
export interface TextFile {
  readonly file: string;
  readonly text: string;
}

const text = z.string().check(z.trim(), z.minLength(1));
const names = z.array(text).check(z.minLength(1));

/** Schema of a file with a custom framework. */
export const frameworkSchema = z.strictObject({
  /** Location of the JSON Schema, for editors. */
  $schema: z.optional(z.string()),
  /** Name for `--framework`. */
  id: z
    .string()
    .check(z.regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, 'must be in lower case with digits, dashes and periods, such as acme-baseline-2.0')),
  title: text,
  source: z.optional(z.string().check(z.regex(/^https:\/\//, 'must be an https URL'))),
  controls: z
    .array(
      z.strictObject({
        id: z.string().check(z.regex(/^\S+$/, 'must not be empty or contain spaces')),
        title: text,
        /** IDs of rules; `*` and `?` are wildcards. */
        rules: z.optional(names),
        /** By framework of Onus: the control is checked by the rules that check these controls. */
        sameAs: z.optional(z.record(z.string(), names)),
      }),
    )
    .check(z.minLength(1)),
});

type Control = z.infer<typeof frameworkSchema>['controls'][number];

/** Parses files with custom frameworks. @throws {UserError} with file, line and key of each problem */
export function parseFrameworks(files: readonly TextFile[], rules: readonly AnyRule[]): readonly CustomFramework[] {
  const fileOf = new Map<string, string>();
  return files.map(({ file, text: content }) => {
    const yaml = parseYaml(content, file);
    const parsed = frameworkSchema.safeParse(yaml.content);
    const problems: ConfigProblem[] = parsed.success ? [] : problemsOf(parsed.error.issues, frameworkSchema);
    if (!parsed.success) throw new UserError(problems.map(yaml.describe).join('\n'));
    const { id, title, source, controls } = parsed.data;
    const other = frameworks.some((framework) => framework.id === id) ? 'a framework of Onus' : fileOf.get(id);
    if (other !== undefined) problems.push({ path: ['id'], message: `${id} is already the ID of ${other}` });
    fileOf.set(id, `the framework in ${file}`);
    const seen = new Set<string>();
    const withRules = controls.map((control, index) => {
      if (seen.has(control.id)) problems.push({ path: ['controls', index, 'id'], message: `${control.id} is the ID of another control` });
      seen.add(control.id);
      const found = rulesOf(control, rules);
      problems.push(...found.problems.map(({ path, message }) => ({ path: ['controls', index, ...path], message })));
      return { id: control.id, title: control.title, rules: found.ids };
    });
    if (problems.length > 0) throw new UserError(problems.map(yaml.describe).join('\n'));
    return { id, title, ...(source === undefined ? {} : { source }), controls: withRules };
  });
}

/** Returns the rules that check a control, and unknown names in it. */
function rulesOf(
  control: Control,
  rules: readonly AnyRule[],
): { readonly ids: readonly string[]; readonly problems: readonly ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  const ids = new Set<string>();
  for (const [index, pattern] of (control.rules ?? []).entries()) {
    const matching = rules.filter(({ id, replaces = [] }) => [id, ...replaces].some((name) => wildcardMatches(pattern, name)));
    const similar = didYouMean(
      pattern,
      rules.map(({ id }) => id),
    );
    if (matching.length === 0) problems.push({ path: ['rules', index], message: `no rule matches ${pattern}${similar}` });
    for (const { id } of matching) ids.add(id);
  }
  for (const [name, controlIds] of Object.entries(control.sameAs ?? {})) {
    const framework = frameworks.find(({ id }) => id === name);
    if (framework === undefined) {
      const known = frameworks.map(({ id }) => id);
      problems.push({ path: ['sameAs', name], message: `framework ${name} does not exist${didYouMean(name, known)}` });
      continue;
    }
    const known = framework.controls().map(({ id }) => id);
    for (const [index, controlId] of controlIds.entries()) {
      if (!known.includes(controlId))
        problems.push({ path: ['sameAs', name, index], message: `${name} has no control ${controlId}${didYouMean(controlId, known)}` });
      for (const rule of rules) if (framework.controlIdsOf(rule).includes(controlId)) ids.add(rule.id);
    }
  }
  return { ids: [...ids].sort(), problems };
}
