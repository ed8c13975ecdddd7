import type { AnyRule } from '../../core/rule.ts';
import { UserError } from '../../core/user-error.ts';
import { problemsOf, parseYaml } from '../../config/yaml-file.ts';
import * as z from '../../config/zod.ts';
import { counterpartsOf, type ImportedFile, type ImportedSuppression, regionsFor } from './counterparts.ts';
import { alternatives, wildcardFor } from './prowler-patterns.ts';

const patterns = z.array(z.string());
const exceptions = z.object({
  Accounts: z.optional(patterns),
  Regions: z.optional(patterns),
  Resources: z.optional(patterns),
  Tags: z.optional(patterns),
});
const mutedCheck = z.object({
  Regions: patterns,
  Resources: patterns,
  Tags: z.optional(patterns),
  Exceptions: z.optional(exceptions),
  Description: z.optional(z.string()),
});

/** https://docs.prowler.com/user-guide/cli/tutorials/mutelist */
const mutelistSchema = z.object({
  Mutelist: z.object({ Accounts: z.record(z.string(), z.object({ Checks: z.record(z.string(), mutedCheck) })) }),
});

type MutedCheck = z.infer<typeof mutedCheck>;

export interface ImportOptions {
  /** Name of the file, for messages. */
  readonly file: string;
  readonly rules: readonly AnyRule[];
  /** Whether a rule evaluates resources that belong to no Region. */
  readonly isAccountWide: (rule: AnyRule) => boolean;
}

/** Converts a mutelist of Prowler. An entry that Onus could only express more broadly is not converted. @throws {UserError} if it is malformed */
export function parseProwlerMutelist(text: string, { file, rules, isAccountWide }: ImportOptions): ImportedFile {
  const yaml = parseYaml(text, file);
  const parsed = mutelistSchema.safeParse(yaml.content);
  if (!parsed.success) throw new UserError(problemsOf(parsed.error.issues, mutelistSchema).map(yaml.describe).join('\n'));
  const { rulesFor, checksMatching, broaderRules } = counterpartsOf('prowler', rules);
  const suppressions: ImportedSuppression[] = [];
  const notImported: string[] = [];
  const muted = new Set<string>();
  for (const [account, { Checks: checks }] of Object.entries(parsed.data.Mutelist.Accounts)) {
    for (const [pattern, entry] of Object.entries(checks)) {
      const place = yaml.describe({ path: ['Mutelist', 'Accounts', account, 'Checks', pattern], message: '' }).replace(/: [^:]*: $/, '');
      const skip = (why: string) => void notImported.push(`${place}: ${pattern}: ${why}`);
      const checkPattern = patternOf(pattern);
      const found = pattern === '*' ? ['*'] : checkPattern === undefined ? [] : checksMatching(checkPattern);
      const scopes = found.length === 0 ? 'no rule corresponds to it' : scopesOf(account, entry);
      if (typeof scopes === 'string') {
        skip(scopes);
        continue;
      }
      for (const check of found) {
        muted.add(check);
        for (const { id, accountWide } of check === '*'
          ? [everyRule]
          : rulesFor(check).map((rule) => ({ id: rule.id, accountWide: isAccountWide(rule) })))
          for (const { region, ...scope } of scopes)
            for (const own of regionsFor(region, accountWide))
              suppressions.push({ rule: id, ...scope, ...(own === undefined ? {} : { region: own }) });
      }
    }
  }
  return { suppressions, notImported, notes: muted.has('*') ? [] : broaderRules(muted) };
}

const everyRule = { id: '*', accountWide: true };

/** Returns the parts of suppressions that do not depend on the rule, or why there are none. */
function scopesOf(account: string, entry: MutedCheck): readonly Omit<ImportedSuppression, 'rule'>[] | string {
  const { Regions: regions, Resources: resources, Tags: tagPatterns = [], Exceptions: excepted = {}, Description: reason = '' } = entry;
  if (Object.values(excepted).some((values = []) => values.length > 0)) return 'it has exceptions, which suppressions do not have';
  if (account !== '*' && !/^\d{12}$/.test(account)) return `${account} is not a 12-digit account ID`;
  const wrongRegion = regions.find((region) => region !== '*' && !/^[a-z]{2}(-[a-z]+)+-\d+$/.test(region));
  if (wrongRegion !== undefined) return `the Region ${wrongRegion} is a pattern: name each Region`;
  const tags: Record<string, string> = {};
  for (const tag of tagPatterns) {
    const separator = tag.indexOf('=');
    const [key, value] = [tag.slice(0, separator), tag.slice(separator + 1)].map((part) => wildcardFor(part, 'whole'));
    if (separator < 1 || key === undefined || value === undefined || /[*?]/.test(key))
      return `the tag ${tag} is a pattern without a counterpart`;
    tags[key] = value;
  }
  const found = resources.flatMap(alternatives).map((resource) => ({ resource, wildcard: wildcardFor(resource, 'start') }));
  const wrong = found.find(({ wildcard }) => wildcard === undefined || (/^[*?]/.test(wildcard) && wildcard !== '*'));
  if (wrong !== undefined)
    return `the resource ${wrong.resource} would also match ARNs of other resources: name the resources in onus.yaml`;
  return found.flatMap(({ wildcard = '*' }) =>
    regions.map((region) => ({
      ...(wildcard === '*' ? {} : { resource: wildcard }),
      ...(account === '*' ? {} : { account }),
      ...(region === '*' ? {} : { region }),
      ...(tagPatterns.length === 0 ? {} : { tags }),
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    })),
  );
}

/** Returns the pattern of check names as a regular expression; `undefined` if it is malformed. In `ec2_*`, the asterisk is a wildcard. */
function patternOf(pattern: string): RegExp | undefined {
  if (/[^\w*.|^$+()-]/.test(pattern)) return undefined;
  const wildcard = wildcardFor(pattern, 'whole');
  const source = wildcard === undefined ? pattern : wildcard.replaceAll('*', '.*').replaceAll('?', '.');
  try {
    return new RegExp(`^(${source})$`);
  } catch {
    return undefined;
  }
}
