import { withReadableTimes } from '../../core/readable-time.ts';
import { diffRuns, type ReaderOptions, type RunDifference } from '../../commands/diff.ts';
import { type Severity, severities } from '../../core/names.ts';
import type { Finding, FindingResource } from '../../core/result/finding.ts';
import { paints, printable, type Terminal } from '../terminal.ts';

export interface DiffOptions {
  readonly profile?: string;
  readonly region?: string;
  readonly endpointUrl?: string;
  readonly format: 'text' | 'json';
}

/** Findings listed in each group. */
const MAX_SHOWN = 50;

/** `onus diff`: exit code 1 if there are new failures, else 0. */
export async function diffCommand(
  { before, after }: { readonly before: string; readonly after: string },
  options: DiffOptions,
  terminal: Terminal,
): Promise<number> {
  const { profile, region, endpointUrl: endpoint } = options;
  const difference = await diffRuns(before, after, { profile, region, endpoint } satisfies ReaderOptions);
  if (options.format === 'json') terminal.out(`${JSON.stringify(document(difference), null, 2)}\n`);
  else printDifference(difference, terminal);
  return difference.changes.new.length > 0 ? 1 : 0;
}

function document({ before, after, changes, findings }: RunDifference) {
  const named = (ids: readonly string[]) => ids.flatMap((id) => findings.get(id) ?? []);
  return {
    before: { runId: before.id, finishedAt: before.finishedAt },
    after: { runId: after.id, finishedAt: after.finishedAt },
    new: named(changes.new),
    firstJudged: named(changes.firstJudged),
    resolved: changes.resolved,
    suppressed: changes.suppressed ?? [],
    unchanged: changes.unchanged,
    newlyUnreadable: named(changes.newlyUnreadable),
    notCompared: changes.notCompared,
  };
}

interface Line {
  readonly severity: Severity;
  readonly ruleId: string;
  readonly resource: FindingResource;
  readonly note: string;
}

function printDifference({ before, after, changes, findings, rules }: RunDifference, terminal: Terminal): void {
  const { bold, dim, red, yellow, green } = paints(terminal.outColor);
  const suppressed = changes.suppressed ?? [];
  const titles = new Map(rules.map(({ id, title }) => [id, title]));
  const section = (title: string, lines: readonly Line[]) => {
    if (lines.length === 0) return;
    terminal.out(`\n${bold(title)}\n`);
    const ordered = [...lines].sort((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity));
    for (const { severity, ruleId, resource, note } of ordered.slice(0, MAX_SHOWN)) {
      const place = resource.region === 'global' ? resource.accountId : `${resource.accountId} ${resource.region}`;
      terminal.out(`  ${severity.padEnd(13)} ${printable(resource.name)} ${dim(`(${place})`)}\n`);
      terminal.out(`                ${titles.get(ruleId) ?? ruleId}${note === '' ? '' : dim(` · ${printable(note)}`)}\n`);
    }
    if (ordered.length > MAX_SHOWN) terminal.out(`  and ${ordered.length - MAX_SHOWN} more: --format json lists all\n`);
  };
  const lines = (ids: readonly string[], note: (finding: Finding) => string = () => ''): Line[] =>
    ids.flatMap((id) => {
      const finding = findings.get(id);
      return finding === undefined ? [] : [{ ...finding, note: note(finding) }];
    });

  terminal.out(
    `${bold('Since')} ${withReadableTimes(before.finishedAt)} ${dim(before.id)} ${bold('until')} ${withReadableTimes(after.finishedAt)} ${dim(after.id)}\n`,
  );
  terminal.out(
    `  ${red('+')} ${changes.new.length} new   ${green('-')} ${changes.resolved.length} resolved   ${suppressed.length} suppressed   = ${changes.unchanged} unchanged\n`,
  );
  if (changes.firstJudged.length > 0) terminal.out(`  ${changes.firstJudged.length} failures evaluated for the first time\n`);
  if (changes.newlyUnreadable.length > 0)
    terminal.out(`  ${yellow('?')} ${changes.newlyUnreadable.length} findings can no longer be evaluated\n`);
  if (changes.notCompared > 0)
    terminal.out(`  ${changes.notCompared} earlier failures were not evaluated by the later run and may still be open\n`);
  section(
    'New',
    lines(changes.new, ({ message }) => message),
  );
  section(
    'Evaluated for the first time',
    lines(changes.firstJudged, ({ message }) => message),
  );
  section(
    'Resolved',
    changes.resolved.map((resolved) => ({ ...resolved, note: reasons[resolved.why] })),
  );
  section(
    'Suppressed',
    suppressed.map((finding) => ({ ...finding, note: 'still fails' })),
  );
  section(
    'No longer readable',
    lines(changes.newlyUnreadable, ({ collectionError, message }) => collectionError?.action ?? message),
  );
}

const reasons = {
  passes: 'passes now',
  'not-applicable': 'no longer applies',
  suppressed: 'suppressed',
  gone: 'resource deleted',
  unlisted: 'no longer fails',
} as const satisfies Record<RunDifference['changes']['resolved'][number]['why'], string>;
