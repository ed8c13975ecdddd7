import type { ParameterSpec } from '../core/parameters.ts';
import { type ControlIds, remediationSnippets } from '../core/rule.ts';
import { type ResponsibilityId, type ServiceId, severities } from '../core/names.ts';
import type { CoverageAnswer } from '../core/service.ts';
import { coverage } from '../responsibility/coverage.ts';
import { responsibilityModel } from '../responsibility/model.ts';
import type { RuleDescription } from './catalog.ts';
import { withoutPlaceholders } from '../core/fill-remediation.ts';

const catalogTitles: Readonly<Record<keyof ControlIds, string>> = {
  securityHub: 'AWS Security Hub',
  awsConfig: 'AWS Config',
  cis: 'CIS AWS Foundations Benchmark',
  nist80053: 'NIST SP 800-53 Rev. 5',
  pciDss: 'PCI DSS',
  prowler: 'Prowler',
  cloudsploit: 'CloudSploit',
};

/** Escapes text for Markdown, HTML and the templates of site generators. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>|#~&]/g, (character) => `\\${character}`).replaceAll('{{', '\\{\\{');

/** Formats text as inline code, also in tables. Pairs of braces are separated, because templates would replace them. */
function code(text: string): string {
  const escaped = text.replaceAll('|', '\\|').replaceAll('{{', '{ {').replace(/\s+/g, ' ');
  const fence = '`'.repeat(1 + Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length)));
  return text.includes('`') ? `${fence} ${escaped} ${fence}` : `${fence}${escaped}${fence}`;
}

/** Formats text as a code block, with a fence that is longer than all fences in the text. */
function block(text: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, 1 + Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length))));
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}

/** Formats a message of a rule, with placeholders as `‹name›`. */
const message = (text: string): string => plain(text.replace(/\{\{(\w+)\}\}/g, '‹$1›'));

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

const codes = (texts: readonly string[]): string => texts.map(code).join(', ');

const defaultOf = ({ default: value }: ParameterSpec): string => code(JSON.stringify(value));

function parameters(params: RuleDescription['params']): string {
  const rows = Object.entries(params).map(
    ([name, spec]) => `| ${code(name)} | ${spec.type} | ${defaultOf(spec)} | ${plain(spec.description)} |`,
  );
  return ['| Parameter | Type | Default | Meaning |', '|---|---|---|---|', ...rows].join('\n');
}

/** Returns a paragraph with its heading, or nothing if the text is empty. */
const part = (title: string, text: string | undefined): readonly string[] =>
  text === undefined || text === '' ? [] : [`**${title}**`, text];

/** Control IDs by catalog. */
const controlList = (controls: ControlIds = {}): string =>
  list(
    (Object.keys(catalogTitles) as (keyof ControlIds)[]).flatMap((key) => {
      const ids = controls[key] ?? [];
      return ids.length === 0 ? [] : [`${catalogTitles[key]}: ${codes(ids)}`];
    }),
  );

/** Console steps, one per line, as a numbered list. */
const steps = (text: string): string =>
  text
    .split('\n')
    .map((step, index) => `${index + 1}. ${plain(step)}`)
    .join('\n');

const titleOf = (responsibility: ResponsibilityId): string =>
  responsibilityModel.responsibilities.find(({ id }) => id === responsibility)?.title ?? responsibility;

/** Formats the documentation of a rule as Markdown. */
export function ruleSection(rule: RuleDescription): string {
  const { remediation } = rule;
  return [
    `## ${plain(rule.title)}`,
    `<a id="${rule.id}"></a>\n${code(rule.id)} · ${rule.severity} · ${plain(titleOf(rule.responsibility))} · ${code(rule.resourceType)}`,
    ...(rule.optIn === true ? ['Runs only if you select it by ID.'] : []),
    ...part('Why', plain(rule.rationale)),
    ...part('Messages', list(Object.values(rule.messages).map(message))),
    ...part('How to fix', `${plain(remediation.text)} [AWS documentation](${remediation.url})`),
    ...part('Impact', remediation.impact === undefined ? undefined : plain(remediation.impact)),
    ...part('Console', remediation.console === undefined ? undefined : steps(withoutPlaceholders(remediation.console))),
    ...remediationSnippets.flatMap(({ key, title, language }) => {
      const text = remediation[key];
      return part(title, text === undefined ? undefined : block(withoutPlaceholders(text), language));
    }),
    ...part('Parameters', Object.keys(rule.params).length === 0 ? undefined : parameters(rule.params)),
    ...part('Facts', codes(rule.facts)),
    ...part('IAM permissions', codes(rule.actions)),
    ...part('Related controls', controlList(rule.controls)),
    ...part('Controls with other requirements', controlList(rule.related)),
  ].join('\n\n');
}

/** Limits of the rules of a service: facts that only the customer's data shows. */
const unread: Readonly<Partial<Record<ServiceId, readonly string[]>>> = {
  s3: [
    'Public ACLs of single objects: this requires listing all objects (`s3:ListBucket`) and reading the ACL of each (`s3:GetObjectAcl`).',
    'Such an ACL has no effect if `s3-bucket-acls-disabled` or `s3-bucket-public-access-blocked` passes.',
  ],
  lambda: [
    'Credentials in code and layers: `lambda:GetFunction` and `lambda:GetLayerVersion` return the code itself, and Onus does not read',
    'customer data. Scan the code before you package it.',
  ],
};

const inWords = (answer: CoverageAnswer): string => {
  if (answer.kind === 'attested') return `${plain(answer.what)} State it as an attestation in \`onus.yaml\`.`;
  return answer.kind === 'evaluated-by' ? `${plain(answer.how)} ${codes(answer.rules)}` : plain(answer.why);
};

/** Responsibilities that no rule of the service covers, with the reasons. */
function uncoveredSection(service: ServiceId, rules: readonly RuleDescription[]): readonly string[] {
  const answers = coverage(rules).flatMap(({ service: owner, responsibility, answer }) =>
    owner === service && answer !== undefined ? [`${plain(titleOf(responsibility))}: ${inWords(answer)}`] : [],
  );
  const all = [...answers, unread[service]?.join(' ') ?? []].flat();
  return all.length === 0 ? [] : ['## Not covered by rules of this service', list(all)];
}

const generated = '<!-- Generated by `npm run docs` from the rules. Do not edit. -->';

/** Returns the rule catalog as Markdown by file name: one page for each service that has rules, and `README.md`. */
export function catalogPages(rules: readonly RuleDescription[]): ReadonlyMap<string, string> {
  const services = responsibilityModel.services.flatMap(({ id, title }) => {
    const own = rules.filter(({ service }) => service === id).sort((a, b) => (a.id < b.id ? -1 : 1));
    return own.length === 0 ? [] : [{ id, title, own }];
  });
  const row = (name: string, own: readonly RuleDescription[]): string => {
    const counts = severities.toReversed().map((severity) => own.filter((rule) => rule.severity === severity).length);
    return `| ${[name, own.length, ...counts].join(' | ')} |`;
  };
  const index = [
    generated,
    '# Rules',
    `${rules.length} rules for ${services.length} services.`,
    [
      `| Service | Rules | ${severities.toReversed().join(' | ')} |`,
      `|---|${'--:|'.repeat(severities.length + 1)}`,
      ...services.map(({ id, title, own }) => row(`[${plain(title)}](${id}.md)`, own)),
      row('All', rules),
    ].join('\n'),
  ];
  const page = ({ id: service, title, own }: (typeof services)[number]): string[] => [
    generated,
    `# Rules of ${plain(title)}`,
    [
      '| Rule | Severity | Title |',
      '|---|---|---|',
      ...own.map((rule) => `| [${code(rule.id)}](#${rule.id}) | ${rule.severity} | ${plain(rule.title)} |`),
    ].join('\n'),
    ...own.map(ruleSection),
    ...uncoveredSection(service, rules),
  ];
  return new Map([
    ['README.md', `${index.join('\n\n')}\n`],
    ...services.map((service) => [`${service.id}.md`, `${page(service).join('\n\n')}\n`] as const),
  ]);
}
