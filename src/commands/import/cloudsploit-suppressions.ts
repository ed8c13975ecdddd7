import { counterpartsOf, type ImportedFile, type ImportedSuppression, regionsFor } from './counterparts.ts';
import type { ImportOptions } from './prowler-mutelist.ts';

/**
 * Converts suppressions of CloudSploit: lines such as `bucketVersioning:global:arn:aws:s3:::logs`, as its option `--suppress` takes them.
 * https://github.com/aquasecurity/cloudsploit#suppressions
 */
export function parseCloudSploitSuppressions(text: string, { file, rules, isAccountWide }: ImportOptions): ImportedFile {
  const { rulesFor, broaderRules } = counterpartsOf('cloudsploit', rules);
  const suppressions: ImportedSuppression[] = [];
  const notImported: string[] = [];
  const suppressed = new Set<string>();
  for (const [index, line] of text.split('\n').entries()) {
    const entry = line
      .replace(/(^|\s)#.*$/, '')
      .trim()
      .replace(/^--suppress[= ]\s*/, '')
      .replace(/^(['"])(.*)\1$/, '$2');
    if (entry === '') continue;
    const skip = (why: string) => void notImported.push(`${file}:${index + 1}: ${entry}: ${why}`);
    const [plugin = '', region = '', ...rest] = entry.split(':');
    const resource = rest.join(':');
    if (plugin === '' || region === '' || resource === '') skip('expected plugin:region:resource');
    else if (region !== '*' && region !== 'global' && !/^[a-z]{2}(-[a-z]+)+-\d+$/.test(region)) skip(`${region} is not a Region`);
    else if (plugin !== '*' && rulesFor(plugin).length === 0) skip('no rule corresponds to it');
    else {
      suppressed.add(plugin);
      const matching =
        plugin === '*'
          ? [{ id: '*', accountWide: true }]
          : rulesFor(plugin).map((rule) => ({ id: rule.id, accountWide: isAccountWide(rule) }));
      for (const { id, accountWide } of matching)
        for (const own of regionsFor(region === '*' ? undefined : region, accountWide))
          suppressions.push({ rule: id, ...(resource === '*' ? {} : { resource }), ...(own === undefined ? {} : { region: own }) });
    }
  }
  return { suppressions, notImported, notes: suppressed.has('*') ? [] : broaderRules(suppressed) };
}
