import {
  controlsNotChecked,
  costText,
  coverageCells,
  describeRules,
  frameworkSummary,
  modelDocument,
  modelRows,
  ownerWords,
  policyDocument,
  policyFiles,
} from '../../commands/catalog.ts';
import { UserError } from '../../core/user-error.ts';
import { writeFiles } from '../../commands/write-files.ts';
import { loadConfig } from '../../commands/load-config.ts';
import { configFileOf, type SelectionOptions } from '../options.ts';
import { plainTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';

export interface TableOptions {
  readonly format: 'table' | 'json';
}

export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

interface RulesOptions extends SelectionOptions, TableOptions {
  readonly like?: string;
  readonly notChecked?: boolean;
  readonly config?: string;
}

/** `onus rules --framework <name> --not-checked` */
async function printNotChecked({ framework, format, config }: RulesOptions, terminal: Terminal): Promise<number> {
  if (framework === undefined) throw new UserError('--not-checked requires --framework');
  const controls = controlsNotChecked(framework, await loadConfig(configFileOf(config)));
  if (format === 'json') terminal.out(json(controls));
  else
    terminal.out(
      plainTable(
        ['CONTROL', 'TITLE'],
        controls.map(({ id, title }) => [id, title === id ? '' : title]),
        terminal.outColumns,
      ),
    );
  return 0;
}

/** `onus rules` */
export async function rulesCommand(options: RulesOptions, terminal: Terminal): Promise<number> {
  if (options.notChecked === true) return printNotChecked(options, terminal);
  const config = await loadConfig(configFileOf(options.config));
  const rules = describeRules(options, config);
  if (options.format === 'json') terminal.out(json(rules));
  else {
    const rows = rules.map(({ id, severity, responsibility, title, optIn, cost }) => [
      id,
      severity,
      responsibility,
      costText(cost),
      optIn === true ? `${title} (runs only if selected by ID)` : title,
    ]);
    terminal.out(plainTable(['RULE', 'SEVERITY', 'RESPONSIBILITY', 'CALLS', 'TITLE'], rows, terminal.outColumns));
    terminal.out('\nCALLS: calls for each resource, and the lowest rate limit that AWS publishes for them; rules share calls.\n');
    if (options.framework !== undefined) terminal.err(`\n${frameworkSummary(options.framework, config)}\n`);
  }
  return 0;
}

/** `onus policy` */
export async function policyCommand(
  options: SelectionOptions & { readonly config?: string; readonly out?: string; readonly format: 'json' | 'cloudformation' | 'terraform' },
  terminal: Terminal,
): Promise<number> {
  const config = await loadConfig(configFileOf(options.config));
  if (options.out !== undefined) {
    if (options.format !== 'json') throw new UserError('--out writes JSON policies: leave out --format, or write its output to a file');
    for (const file of await writeFiles(options.out, policyFiles(options, config))) terminal.out(`${file}\n`);
    return 0;
  }
  terminal.out(policyDocument(options, options.format, config));
  return 0;
}

/** `onus model --coverage`: fails if a responsibility of the customer has no rule and no answer. */
function printCoverage(format: TableOptions['format'], terminal: Terminal): number {
  const cells = coverageCells();
  const gaps = cells.filter(({ uncovered }) => uncovered);
  if (format === 'json') terminal.out(json(cells));
  else {
    const services = [...new Set(cells.map(({ service }) => service))];
    const responsibilities = [...new Set(cells.map(({ responsibility }) => responsibility))];
    const word = ({ owner, rules, answer, uncovered }: (typeof cells)[number]): string =>
      uncovered
        ? 'UNCOVERED'
        : rules.length > 0
          ? String(rules.length)
          : owner === 'aws'
            ? 'AWS'
            : answerWords[answer?.kind ?? 'not-applicable'];
    const rows = services.map((service) => [
      service,
      ...responsibilities.map((id) => cells.filter((cell) => cell.service === service && cell.responsibility === id).map(word)[0] ?? ''),
    ]);
    const heads = responsibilities.map((id) =>
      id
        .split('-')
        .map((part) => part.slice(0, 4))
        .join('-')
        .slice(0, 11)
        .toUpperCase(),
    );
    terminal.out(plainTable(['SERVICE', ...heads], rows, terminal.outColumns));
    terminal.out(
      '\nnumber: rules · other: evaluated by other rules · attest: state it in onus.yaml · n/a: not applicable · AWS: managed by AWS\n',
    );
  }
  for (const { service, responsibility } of gaps) terminal.err(`${service} has no rule or answer for ${responsibility}\n`);
  return gaps.length === 0 ? 0 : 1;
}

const answerWords = { attested: 'attest', 'evaluated-by': 'other', 'not-applicable': 'n/a' } as const;

/** `onus model` */
export function modelCommand(options: TableOptions & { readonly coverage?: boolean }, terminal: Terminal): number {
  if (options.coverage === true) return printCoverage(options.format, terminal);
  if (options.format === 'json') {
    terminal.out(json(modelDocument()));
    return 0;
  }
  const categories = ['infrastructure', 'container', 'abstracted', 'account'] as const;
  const rows = modelRows().map(({ title, owners }) => [title, ...categories.map((category) => ownerWords[owners[category].owner])]);
  terminal.out(plainTable(['RESPONSIBILITY', ...categories.map((category) => category.toUpperCase())], rows, terminal.outColumns));
  return 0;
}
