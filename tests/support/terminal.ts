import { main } from '../../src/cli/main.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

/** The output of a command, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process with the given environment, and restores the old environment. */
export async function onus(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
  signal?: AbortSignal,
): Promise<Ran> {
  let out = '';
  let err = '';
  const terminal: Terminal = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    interactive: false,
    color: false,
    outColor: false,
    links: false,
    columns: 100,
    rows: 24,
    outColumns: 100,
    signal: signal ?? new AbortController().signal,
  };
  const before = { ...process.env };
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) delete process.env[name];
  // The AWS configuration of the machine must not affect a test.
  Object.assign(process.env, {
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_REGION: 'eu-west-1',
    ...env,
  });
  try {
    const code = await main(argv, terminal);
    return { code, out, err };
  } finally {
    process.env = before;
  }
}
