/** What the command line talks to: the process's streams, or a test's. */
export interface Terminal {
  /** Documents and tables: what the command was asked for. */
  out(text: string): void;
  /** Progress, summaries and errors. */
  err(text: string): void;
  /** Standard error is a terminal that can move its cursor. */
  readonly interactive: boolean;
  /** Standard error shows colors. */
  readonly color: boolean;
  /** Standard output shows colors: it is a terminal too, and no pipe. */
  readonly outColor: boolean;
  /** Standard error turns the escape sequence of a link (OSC 8) into one. */
  readonly links: boolean;
  /** Width in characters. */
  readonly columns: number;
  /** Comes when the person presses Ctrl-C or the process is told to end. */
  readonly signal: AbortSignal;
}

export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  const interrupted = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => interrupted.abort(new Interrupted(name)));
  }
  // A reader that has seen enough (`onus rules | head`) is no error.
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
    signal: interrupted.signal,
  };
}

/** Terminals that are known to show links: others might print the escape sequence. */
export function knowsLinks(env: NodeJS.ProcessEnv): boolean {
  if (env['TMUX'] !== undefined || /^(screen|tmux)/.test(env['TERM'] ?? '')) return false;
  return (
    /^(iTerm\.app|WezTerm|vscode|ghostty|Hyper|rio|Tabby)$/.test(env['TERM_PROGRAM'] ?? '') ||
    /^(xterm-kitty|xterm-ghostty|alacritty|foot|contour)/.test(env['TERM'] ?? '') ||
    env['WT_SESSION'] !== undefined ||
    // GNOME Terminal and its kin: since 0.50.
    Number(env['VTE_VERSION'] ?? 0) >= 5000
  );
}

/** Text that opens an address when it is clicked, where the terminal can; else the text. */
export const link = (text: string, url: string, links: boolean): string =>
  links ? `\u001b]8;;${url}\u001b\\${text}\u001b]8;;\u001b\\` : text;

/** The run was ended from outside. */
export class Interrupted extends Error {
  constructor(by: string) {
    super(`ended by ${by}`);
    this.name = 'Interrupted';
  }
}

/** Makes text safe to print: control characters and invisible marks of names that come from the account become visible. */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

export type Paint = (text: string) => string;

/** Colors that do nothing where there is none. */
export function paints(color: boolean): Record<'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan', Paint> {
  const paint =
    (code: number): Paint =>
    (text) =>
      color ? `\u001b[${code}m${text}\u001b[${code === 1 || code === 2 ? 22 : 39}m` : text;
  return { bold: paint(1), dim: paint(2), red: paint(31), yellow: paint(33), green: paint(32), cyan: paint(36) };
}
