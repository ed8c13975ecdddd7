/** What the command line talks to: the process's streams, or a test's. */
export interface Terminal {
  /** Documents and tables: what the command was asked for. */
  out(text: string): void;
  /** Progress, summaries and errors. */
  err(text: string): void;
  /** Standard error is a terminal that can move its cursor. */
  readonly interactive: boolean;
  readonly colour: boolean;
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
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    interactive: stderr.isTTY === true && env['TERM'] !== 'dumb' && env['CI'] === undefined,
    colour: stderr.isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb',
    columns: stderr.columns ?? stdout.columns ?? 100,
    signal: interrupted.signal,
  };
}

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

/** Colours that do nothing where there is none. */
export function paints(colour: boolean): Record<'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan', Paint> {
  const paint =
    (code: number): Paint =>
    (text) =>
      colour ? `\u001b[${code}m${text}\u001b[${code === 1 || code === 2 ? 22 : 39}m` : text;
  return { bold: paint(1), dim: paint(2), red: paint(31), yellow: paint(33), green: paint(32), cyan: paint(36) };
}
