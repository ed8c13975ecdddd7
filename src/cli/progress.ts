import type { OnProgress, ListingStep } from '../commands/audit.ts';
import type { LimitInUse } from '../core/rate-limit.ts';
import { createPercentProgress } from './percent-progress.ts';
import { paints, type Terminal } from './terminal.ts';

/** Shows the progress of a run. */
export interface Progress {
  readonly onProgress: OnProgress;
  /** Stops the display and restores the screen. */
  stop(): void;
}

interface Row {
  of: number;
  done: number;
  /** Listings that failed, among those that are done. */
  failed: number;
  resources: number;
}

type Rows = Map<string, Map<string, Row>>;

/** Returns a live display in a terminal, else one that prints percentage and elapsed time now and then. */
export function createProgress(terminal: Terminal): Progress {
  const rows: Rows = new Map();
  const show = terminal.interactive ? liveDisplay(terminal, rows) : lineDisplay(terminal, rows);
  return {
    onProgress: (event, stats) => {
      if (event.kind === 'entered') {
        const regions = [...new Set(event.steps.map(({ region }) => region))].filter((region) => region !== 'global');
        terminal.err(`Account ${event.accountId} as ${event.principalArn}\n`);
        terminal.err(
          `${event.rules} rules in ${regions.length} ${regions.length === 1 ? 'Region' : 'Regions'}: ${regions.join(', ') || 'none'}\n`,
        );
        for (const step of event.steps) rowOf(rows, step).of += 1;
      } else if (event.kind === 'waiting') {
        show.waiting(event.limit, stats);
      } else if (event.kind === 'listing-failed') {
        rowOf(rows, event).failed += 1;
      } else {
        const row = rowOf(rows, event);
        row.done += 1;
        row.resources += event.resources;
        show.step(event, row, stats);
      }
    },
    stop: () => show.stop(),
  };
}

function rowOf(rows: Rows, { service, region }: ListingStep): Row {
  const byRegion = rows.get(service) ?? new Map<string, Row>();
  rows.set(service, byRegion);
  const row = byRegion.get(region) ?? { of: 0, done: 0, failed: 0, resources: 0 };
  byRegion.set(region, row);
  return row;
}

interface Display {
  step(step: ListingStep, row: Row, stats: { readonly calls: number; readonly throttles: number }): void;
  waiting(limit: LimitInUse, stats: { readonly calls: number; readonly throttles: number }): void;
  stop(): void;
}

const waitingText = ({ name, region, waiting, perSecond }: LimitInUse): string =>
  `waiting for the rate limit of ${name} in ${region}: ${waiting} calls at ${perSecond.toFixed(1)} per second`;

function lineDisplay(terminal: Terminal, rows: Rows): Display {
  const told = new Set<string>();
  const percent = createPercentProgress(terminal, 'Listings');
  return {
    step(_step, _row, { calls, throttles }) {
      const all = [...rows.values()].flatMap((byRegion) => [...byRegion.values()]);
      const sum = (key: 'done' | 'of') => all.reduce((total, row) => total + row[key], 0);
      percent.update(sum('done'), sum('of'), `${calls} calls${throttles === 0 ? '' : `, ${throttles} throttled`}`);
    },
    waiting(limit) {
      // Once for each limit: a log is not a live display.
      const key = `${limit.name} ${limit.region}`;
      if (!told.has(key)) terminal.err(`  ${waitingText(limit)}\n`);
      told.add(key);
    },
    stop: () => undefined,
  };
}

/** Interval between two updates of the display. */
const UPDATE_INTERVAL_MS = 80;

/** Widths of the columns around the marks of the Regions. */
const MIN_NAME_WIDTH = 18;
const COUNT_WIDTH = 12;

function liveDisplay(terminal: Terminal, rows: Rows): Display {
  const { dim, green, red, yellow } = paints(terminal.color);
  let last = { calls: 0, throttles: 0 };
  let drawn = 0;
  let waitingFor: LimitInUse | undefined;
  let height = 0;
  const mark = ({ done, of, failed }: Row): string => {
    if (done === 0) return dim('·');
    if (failed > 0) return failed < done ? yellow('✗') : red('✗');
    return done < of ? yellow('◐') : green('●');
  };
  const lineOf = (service: string, regions: readonly Row[]): string => {
    const sum = (key: keyof Row) => regions.reduce((total, row) => total + row[key], 0);
    const nameWidth = Math.max(MIN_NAME_WIDTH, ...[...rows.keys()].map((name) => name.length + 2));
    const fits = nameWidth + regions.length + COUNT_WIDTH < terminal.columns;
    const state = fits ? regions.map(mark).join('') : `${sum('done')} of ${sum('of')}`;
    return `  ${service.padEnd(nameWidth)}${state}  ${sum('resources')}`;
  };
  const draw = () => {
    const services = [...rows].map(([service, regions]) => ({ service, regions: [...regions.values()] }));
    // A frame must fit on the screen: the cursor cannot move up to lines that have scrolled away. Services under way come first.
    const room = Math.max(0, terminal.rows - 2);
    const shown = services.length <= room ? services : services.toSorted((a, b) => stage(a.regions) - stage(b.regions)).slice(0, room);
    const lines = shown.map(({ service, regions }) => lineOf(service, regions));
    const hidden = services.length - shown.length;
    const parts = [
      `${last.calls} calls`,
      ...(last.throttles === 0 ? [] : [`${last.throttles} throttled`]),
      ...(waitingFor === undefined ? [] : [waitingText(waitingFor)]),
      ...(hidden === 0 ? [] : [`${hidden} more services`]),
    ];
    lines.push(`  ${parts.join(', ')}`.slice(0, terminal.columns - 1));
    const up = height === 0 ? '' : `\u001b[${height}A`;
    // A smaller frame than before leaves no lines behind.
    terminal.err(`${up}\u001b[0J${lines.join('\n')}\n`);
    height = lines.length;
    drawn = performance.now();
  };
  return {
    step(_step, _row, stats) {
      last = stats;
      if (performance.now() - drawn >= UPDATE_INTERVAL_MS) draw();
    },
    waiting(limit, stats) {
      last = stats;
      waitingFor = limit;
      draw();
      waitingFor = undefined;
    },
    stop: () => {
      if (rows.size > 0) draw();
    },
  };
}

/** Order of services when not all fit: under way, not started, finished. */
function stage(regions: readonly Row[]): number {
  if (regions.every(({ done, of }) => done >= of)) return 2;
  return regions.some(({ done }) => done > 0) ? 0 : 1;
}
