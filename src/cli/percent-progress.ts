import type { Terminal } from './terminal.ts';

/** Shows how much of a task is done: one line that is updated in a terminal, else a line now and then. */
export interface PercentProgress {
  update(done: number, total: number, note?: string): void;
  /** Ends the updated line. */
  stop(): void;
}

/** In a log, a line is written after this many percentage points, or after this time. */
const STEP_PERCENT = 10;
const STEP_MS = 30_000;

/** `1 min 5 s` */
function elapsed(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** @param now clock in milliseconds, for tests */
export function createPercentProgress(terminal: Terminal, label: string, now: () => number = () => performance.now()): PercentProgress {
  const started = now();
  let shownPercent = -STEP_PERCENT;
  let shownAt = started;
  let open = false;
  return {
    update(done, total, note = '') {
      const percent = total === 0 ? 100 : Math.floor((100 * done) / total);
      const line = `  ${label} ${String(percent).padStart(3)} %  ${done} of ${total}  ${elapsed(now() - started)}${note === '' ? '' : `  ${note}`}`;
      if (terminal.interactive) {
        terminal.err(`\r\u001b[2K${line.slice(0, terminal.columns - 1)}`);
        open = true;
        return;
      }
      const isDone = done === total && shownPercent < 100;
      if (!isDone && percent - shownPercent < STEP_PERCENT && now() - shownAt < STEP_MS) return;
      terminal.err(`${line}\n`);
      shownPercent = percent;
      shownAt = now();
    },
    stop() {
      if (open) terminal.err('\n');
      open = false;
    },
  };
}
