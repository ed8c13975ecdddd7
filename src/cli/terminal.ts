/** Output streams of the command line: those of the process, or of a test. */
export interface Terminal {
  /** Writes documents and tables to standard output. */
  out(text: string): void;
  /** Writes progress, summaries and errors to standard error. */
  err(text: string): void;
  /** Whether standard error is a terminal with a movable cursor. */
  readonly interactive: boolean;
  /** Whether standard error shows colors. */
  readonly color: boolean;
  /** Whether standard output shows colors: it is a terminal, not a pipe. */
  readonly outColor: boolean;
  /** Whether standard error supports links (OSC 8). */
  readonly links: boolean;
  /** Width in characters. */
  readonly columns: number;
  /** Height in lines, at this moment. */
  readonly rows: number;
  /** Width of standard output in characters; infinite if it is a pipe or file. */
  readonly outColumns: number;
  /** Asks a question on standard error; absent if there is no person to answer. */
  readonly ask?: (question: string) => Promise<string>;
  /** Aborts on Ctrl-C or a termination signal. */
  readonly signal: AbortSignal;
}

/** Height of a terminal that does not say it. */
const DEFAULT_ROWS = 24;

export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  const interrupted = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => interrupted.abort(new Interrupted(name)));
  }
  // A closed pipe (`onus rules | head`) is not an error.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const interactive = stderr.isTTY === true && env['TERM'] !== 'dumb' && env['CI'] === undefined;
  // https://no-color.org: any value but an empty one.
  const colors = (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    interactive,
    color: stderr.isTTY === true && colors,
    outColor: stdout.isTTY === true && colors,
    links: interactive && knowsLinks(env),
    columns: stderr.columns ?? stdout.columns ?? 100,
    get rows() {
      return stderr.rows || DEFAULT_ROWS;
    },
    outColumns: stdout.isTTY === true ? (stdout.columns ?? 100) : Number.POSITIVE_INFINITY,
    signal: interrupted.signal,
    ...(process.stdin.isTTY === true && stderr.isTTY === true ? { ask: askOneByOne() } : {}),
  };
}

/** Asks one question at a time. */
function askOneByOne(): (question: string) => Promise<string> {
  let last: Promise<unknown> = Promise.resolve();
  return (question) => {
    const answer = last.then(async () => {
      const { createInterface } = await import('node:readline/promises');
      const lines = createInterface({ input: process.stdin, output: process.stderr });
      try {
        return (await lines.question(question)).trim();
      } finally {
        lines.close();
      }
    });
    last = answer.catch(() => undefined);
    return answer;
  };
}

/** Whether a terminal is known to support links: others might print the escape sequence. */
export function knowsLinks(env: NodeJS.ProcessEnv): boolean {
  if (env['TMUX'] !== undefined || /^(screen|tmux)/.test(env['TERM'] ?? '')) return false;
  return (
    /^(iTerm\.app|WezTerm|vscode|ghostty|Hyper|rio|Tabby)$/.test(env['TERM_PROGRAM'] ?? '') ||
    /^(xterm-kitty|xterm-ghostty|alacritty|foot|contour)/.test(env['TERM'] ?? '') ||
    env['WT_SESSION'] !== undefined ||
    // GNOME Terminal and other VTE terminals: since 0.50.
    Number(env['VTE_VERSION'] ?? 0) >= 5000
  );
}

/** Returns text that links to a URL, if the terminal supports it; else the text. */
export const link = (text: string, url: string, links: boolean): string =>
  links ? `\u001b]8;;${url}\u001b\\${text}\u001b]8;;\u001b\\` : text;

/** The run was interrupted. */
export class Interrupted extends Error {
  constructor(by: string) {
    super(`interrupted by ${by}`);
    this.name = 'Interrupted';
  }
}

/** Makes text from the account safe to print: control and invisible characters become visible. */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

export type Paint = (text: string) => string;

/** Returns color functions, which return plain text if colors are off. */
export function paints(color: boolean): Record<'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan', Paint> {
  const paint =
    (code: number): Paint =>
    (text) =>
      color ? `\u001b[${code}m${text}\u001b[${code === 1 || code === 2 ? 22 : 39}m` : text;
  return { bold: paint(1), dim: paint(2), red: paint(31), yellow: paint(33), green: paint(32), cyan: paint(36) };
}
