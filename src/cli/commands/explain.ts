import { hasPlaceholders, withoutPlaceholders } from '../../core/fill-remediation.ts';
import { remediationSnippets } from '../../core/rule.ts';
import { describeRule } from '../../commands/catalog.ts';
import { ruleSection } from '../../commands/catalog-pages.ts';
import { loadConfig } from '../../commands/load-config.ts';
import { configFileOf } from '../options.ts';
import { wrapped } from '../layout.ts';
import { paints, type Terminal } from '../terminal.ts';

const widest = 100;

type Controls = ReturnType<typeof describeRule>['controls'];

/** Names of the control catalogs. */
const catalogs = {
  securityHub: 'AWS Security Hub',
  awsConfig: 'AWS Config',
  cis: 'CIS AWS Foundations',
  nist80053: 'NIST SP 800-53 r5',
  pciDss: 'PCI DSS',
  prowler: 'Prowler',
  cloudsploit: 'CloudSploit',
} as const satisfies Record<keyof Controls, string>;

const nameWidth = Math.max(...Object.values(catalogs).map(({ length }) => length)) + 2;

/** `onus explain RULE` */
export async function explainCommand(
  id: string,
  options: { readonly format: 'table' | 'json' | 'markdown'; readonly config?: string },
  terminal: Terminal,
): Promise<number> {
  const rule = describeRule(id, await loadConfig(configFileOf(options.config)));
  if (options.format === 'markdown') {
    terminal.out(`${ruleSection(rule)}\n`);
    return 0;
  }
  if (options.format === 'json') {
    terminal.out(`${JSON.stringify(rule, null, 2)}\n`);
    return 0;
  }
  const { bold, dim, cyan } = paints(terminal.outColor);
  const width = Math.min(terminal.columns, widest);
  const print = (lines: readonly string[], indent = 2) => {
    for (const line of lines) terminal.out(`${line === '' ? '' : ''.padEnd(indent)}${line}\n`);
  };
  const prose = (text: string, indent = 2) => print(wrapped(text, width - indent), indent);
  const section = (title: string, body: () => void) => {
    terminal.out(`\n${bold(title)}\n`);
    body();
  };
  /** Commands and code are not wrapped, so that they can be copied. */
  const snippet = (title: string, text: string | undefined) => {
    if (text === undefined) return;
    terminal.out(`\n  ${dim(title)}\n`);
    print(text.trimEnd().split('\n'), 4);
  };
  const { remediation, controls, related, params, messages, facts, actions } = rule;

  for (const line of wrapped(rule.title, width)) terminal.out(`${bold(line)}\n`);
  const place = [rule.id, rule.severity, rule.responsibility, rule.category, rule.resourceType];
  for (const line of wrapped(place.join(' · '), width)) terminal.out(`${dim(line)}\n`);
  section('Why', () => prose(rule.rationale));
  section('Messages', () => {
    for (const text of Object.values(messages)) print(hanging('- ', placeholders(text), width));
  });
  section('How to fix', () => {
    prose(remediation.text);
    if (remediation.impact !== undefined) prose(remediation.impact);
    terminal.out(`  ${cyan(remediation.url)}\n`);
    if (remediation.console !== undefined) {
      terminal.out(`\n  ${dim('Console')}\n`);
      for (const [index, step] of withoutPlaceholders(remediation.console).split('\n').entries())
        print(hanging(`${index + 1}. `, step, width));
    }
    for (const { key, title } of remediationSnippets) {
      const text = remediation[key];
      if (text !== undefined) snippet(title, withoutPlaceholders(text));
      if (key === 'cli' && text !== undefined && hasPlaceholders(text))
        prose('Names in capitals are placeholders. Each failure in the report has the command with its values.');
    }
  });
  if (Object.keys(params).length > 0) {
    section('Parameters', () => {
      for (const [name, spec] of Object.entries(params)) {
        print([`${name} ${dim(`${spec.type}, default ${JSON.stringify(spec.default)}`)}`]);
        prose(spec.description, 4);
      }
    });
  }
  section('Facts', () => prose(facts.join(', ')));
  section('IAM actions', () => prose(actions.join(', ')));
  const controlSection = (title: string, ids: Controls = {}) => {
    const rows = Object.entries(catalogs).flatMap(([key, name]) => {
      const own = ids[key as keyof Controls] ?? [];
      return own.length === 0 ? [] : [{ name, own }];
    });
    if (rows.length === 0) return;
    section(title, () => {
      for (const { name, own } of rows) print(hanging(name.padEnd(nameWidth), own.join(', '), width));
    });
  };
  controlSection('Related controls', controls);
  controlSection('Controls with other requirements', related);
  return 0;
}

/** Returns the lines of a text after a label, with following lines indented to the same column. */
function hanging(label: string, text: string, width: number): readonly string[] {
  const [first = '', ...others] = wrapped(text, width - 2 - label.length);
  return [`${label}${first}`, ...others.map((line) => `${''.padEnd(label.length)}${line}`)];
}

/** Shows placeholders of messages, such as `{{state}}`, as `‹state›`. */
const placeholders = (text: string): string => text.replace(/\{\{(\w+)\}\}/g, '‹$1›');
