import { join } from 'node:path';
import { previewFix } from '../../commands/fix.ts';
import { loadConfig } from '../../commands/load-config.ts';
import type { Finding } from '../../core/result/finding.ts';
import { wrapped } from '../layout.ts';
import { configFileOf, DEFAULT_OUT } from '../options.ts';
import { paints, printable, type Terminal } from '../terminal.ts';

export interface FixOptions {
  readonly resource?: string;
  readonly snapshot?: string;
  readonly config?: string;
  readonly format: 'text' | 'json';
}

/** Findings listed in each group. */
const MAX_SHOWN = 20;
const MAX_COLUMNS = 120;

/** `onus fix`: shows what a fix would resolve and break, without changing anything. */
export async function fixCommand(id: string, options: FixOptions, terminal: Terminal): Promise<number> {
  const config = await loadConfig(configFileOf(options.config));
  const snapshot = options.snapshot ?? join(DEFAULT_OUT, 'snapshot.ndjson.gz');
  const { title, text, effects, estimated } = await previewFix(id, { snapshot, config, resource: options.resource });
  const groups = (['resolves', 'remains', 'alsoResolves', 'breaks'] as const).map((kind) => ({
    kind,
    lines: effects.filter((effect) => effect.kind === kind),
  }));
  if (options.format === 'json') {
    const named = groups.map(({ kind, lines }) => [kind, lines.map(({ finding, message }) => ({ finding, message }))]);
    terminal.out(`${JSON.stringify({ id, title, text, ...Object.fromEntries(named), estimated }, null, 2)}\n`);
    return 0;
  }
  const { bold, dim, red, green, yellow } = paints(terminal.outColor);
  const width = Math.min(terminal.columns, MAX_COLUMNS);
  const section = (heading: string, lines: readonly { readonly finding: Finding; readonly message: string }[]) => {
    if (lines.length === 0) return;
    terminal.out(`\n${heading}\n`);
    for (const { finding, message } of lines.slice(0, MAX_SHOWN)) {
      const { resource, ruleId } = finding;
      terminal.out(`  ${printable(resource.name)} ${dim(`${printable(resource.id)} ${resource.region}`)}\n`);
      for (const line of wrapped(`${ruleId}: ${printable(message)}`, width - 4)) terminal.out(`    ${line}\n`);
    }
    if (lines.length > MAX_SHOWN) terminal.out(`  and ${lines.length - MAX_SHOWN} more: --format json lists all\n`);
  };
  terminal.out(`${bold(title)}\n`);
  for (const line of wrapped(text, width)) terminal.out(`${line}\n`);
  const [resolves = [], remains = [], also = [], breaks = []] = groups.map(({ lines }) => lines);
  section(green(`Resolves ${failures(resolves.length)} (verified)`), resolves);
  section(yellow(`Does not resolve ${failures(remains.length)} (verified)`), remains);
  section(green(`Also resolves ${failures(also.length)} of other fixes`), also);
  section(red(`Newly breaks ${breaks.length} ${breaks.length === 1 ? 'check' : 'checks'}`), breaks);
  if (breaks.length === 0 && resolves.length > 0) terminal.out('\nBreaks no other rule.\n');
  section(
    `Estimated: ${failures(estimated.length)}, because Onus cannot compute the change`,
    estimated.map((finding) => ({ finding, message: finding.message })),
  );
  terminal.out(dim('\nNothing was changed. The rules were evaluated on the facts of the snapshot with the change applied.\n'));
  return 0;
}

const failures = (count: number): string => `${count} ${count === 1 ? 'failure' : 'failures'}`;
