import { withReadableTimes } from '../../core/readable-time.ts';
import { URL_LIFETIME_SECONDS, downloadNewest, newestReport } from '../../commands/open-report.ts';
import { browse } from '../browse.ts';
import type { Terminal } from '../terminal.ts';

export interface OpenCommandOptions {
  readonly bucket?: string;
  readonly function: string;
  readonly profile?: string;
  readonly region?: string;
  readonly endpointUrl?: string;
  readonly account?: string;
  readonly download?: string;
}

/** `onus open`: prints the URL or the files to standard output; in a terminal, it opens the page in the browser. */
export async function openCommand(options: OpenCommandOptions, terminal: Terminal): Promise<number> {
  const { bucket, function: functionName, profile, region, endpointUrl: endpoint, account, download } = options;
  const from = { bucket, functionName, profile, region, endpoint, account };
  if (download !== undefined) {
    const { files } = await downloadNewest(download, from);
    for (const file of files) terminal.out(`${file}\n`);
    return 0;
  }
  const { run, url } = await newestReport(from);
  const { FAIL, PASS } = run.counts;
  terminal.err(
    `Run ${run.runId} of ${withReadableTimes(run.finishedAt)}: ${FAIL} open failures, ${PASS} passed${run.complete ? '' : '; incomplete: some data could not be read'}.\n`,
  );
  terminal.err(`Anyone with this link can read the report for ${URL_LIFETIME_SECONDS / 60} minutes:\n`);
  terminal.out(`${url}\n`);
  if (terminal.interactive) browse(url);
  return 0;
}
