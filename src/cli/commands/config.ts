import { accountOverview, configTemplate, writeConfig } from '../../commands/init.ts';
import { loadConfig } from '../../commands/load-config.ts';
import { UserError } from '../../core/user-error.ts';
import { configFileOf } from '../options.ts';
import type { Terminal } from '../terminal.ts';

/** `onus init`: writes a commented configuration for the account of the credentials. */
export async function initCommand(
  file: string,
  { profile, endpointUrl: endpoint }: { readonly profile?: string; readonly endpointUrl?: string },
  terminal: Terminal,
): Promise<number> {
  const overview = await accountOverview({ profile, endpoint });
  const files = await writeConfig(file, configTemplate(overview));
  terminal.err(`Written for account ${overview.accountId}:\n`);
  for (const written of files) terminal.out(`${written}\n`);
  return 0;
}

/** `onus validate`: exits with 2 if the configuration or a custom rule has a problem. */
export async function validateCommand(file: string | undefined, terminal: Terminal): Promise<number> {
  const found = configFileOf(file);
  if (found === undefined)
    throw new UserError('there is no onus.yaml or onus.yml in this folder: name a file, or create one with onus init');
  const { custom, suppressions = [], attestations = [] } = await loadConfig(found, (line) => terminal.err(`${line}\n`));
  const parts = [
    `${suppressions.length} suppressions`,
    `${attestations.length} attestations`,
    ...(custom === undefined ? [] : [`${custom.rules.length} custom rules`]),
  ];
  if ((custom?.problems.length ?? 0) > 0) return 2;
  terminal.out(`${found} is valid: ${parts.join(', ')}\n`);
  return 0;
}
