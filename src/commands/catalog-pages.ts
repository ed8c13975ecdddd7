import type { ParameterSpec } from '../core/parameters.ts';
import { type ControlIds, remediationSnippets } from '../core/rule.ts';
import { type ResponsibilityId, type ServiceId, severities } from '../core/names.ts';
import type { CoverageAnswer } from '../core/service.ts';
import { coverage } from '../responsibility/coverage.ts';
import { responsibilityModel } from '../responsibility/model.ts';
import type { RuleDescription } from './catalog.ts';

const catalogueTitles: Readonly<Record<keyof ControlIds, string>> = {
  securityHub: 'AWS Security Hub',
  awsConfig: 'AWS Config',
  cis: 'CIS AWS Foundations Benchmark',
  nist80053: 'NIST SP 800-53 Rev. 5',
  pciDss: 'PCI DSS',
  prowler: 'Prowler',
  cloudsploit: 'CloudSploit',
};

/** Text that Markdown, HTML and templates of site generators leave as it is. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>|#~&]/g, (character) => `\\${character}`).replaceAll('{{', '\\{\\{');

/** Text as code on one line, also in a table. A pair of braces is kept apart, as a template would fill it. */
function code(text: string): string {
  const escaped = text.replaceAll('|', '\\|').replaceAll('{{', '{ {').replace(/\s+/g, ' ');
  const fence = '`'.repeat(1 + Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length)));
  return text.includes('`') ? `${fence} ${escaped} ${fence}` : `${fence}${escaped}${fence}`;
}

/** Text as it is, in a block whose fence it cannot close. */
function block(text: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, 1 + Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length))));
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}

/** A sentence a rule says, with its placeholders as `‹name›`. */
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

/** A paragraph with its heading; nothing where there is nothing to say. */
const part = (title: string, text: string | undefined): readonly string[] =>
  text === undefined || text === '' ? [] : [`**${title}**`, text];

const titleOf = (responsibility: ResponsibilityId): string =>
  responsibilityModel.responsibilities.find(({ id }) => id === responsibility)?.title ?? responsibility;

function ruleSection(rule: RuleDescription): string {
  const { remediation, controls } = rule;
  const elsewhere = (Object.keys(catalogueTitles) as (keyof ControlIds)[]).flatMap((key) => {
    const ids = controls[key] ?? [];
    return ids.length === 0 ? [] : [`${catalogueTitles[key]}: ${codes(ids)}`];
  });
  return [
    `## ${plain(rule.title)}`,
    `<a id="${rule.id}"></a>\n${code(rule.id)} · ${rule.severity} · ${plain(titleOf(rule.responsibility))} · ${code(rule.resourceType)}`,
    ...(rule.optIn === true ? ['Runs only when it is asked for by its id.'] : []),
    ...part('Why', plain(rule.rationale)),
    ...part('What it says', list(Object.values(rule.messages).map(message))),
    ...part('How to fix it', `${plain(remediation.text)} [AWS documentation](${remediation.url})`),
    ...part('Impact', remediation.impact === undefined ? undefined : plain(remediation.impact)),
    ...part('In the console', remediation.console === undefined ? undefined : plain(remediation.console)),
    ...remediationSnippets.flatMap(({ key, title, language }) => {
      const text = remediation[key];
      return part(title, text === undefined ? undefined : block(text, language));
    }),
    ...part('Parameters', Object.keys(rule.params).length === 0 ? undefined : parameters(rule.params)),
    ...part('Reads', codes(rule.facts)),
    ...part('IAM permissions', codes(rule.actions)),
    ...part('The same elsewhere', list(elsewhere)),
  ].join('\n\n');
}

/** What only the customer's own data would show, which no rule reads. */
const unread: Readonly<Partial<Record<ServiceId, readonly string[]>>> = {
  s3: [
    'Public ACLs of single objects: objects would have to be listed (`s3:ListBucket`) and asked about one by one (`s3:GetObjectAcl`).',
    'Such an ACL has no effect where `s3-bucket-acls-disabled` or `s3-bucket-public-access-blocked` passes.',
  ],
  lambda: [
    'Credentials in code and layers: `lambda:GetFunction` and `lambda:GetLayerVersion` hand out the code itself, and no action that Onus needs',
    'reads what is yours. Scan the code before it is packaged.',
  ],
};

const inWords = (answer: CoverageAnswer): string => {
  if (answer.kind === 'attested') return `${plain(answer.what)} State it as an attestation in \`onus.yaml\`.`;
  return answer.kind === 'evaluated-by' ? `${plain(answer.how)} ${codes(answer.rules)}` : plain(answer.why);
};

/** What no rule of the service itself judges, and why. */
function notJudged(service: ServiceId, rules: readonly RuleDescription[]): readonly string[] {
  const answers = coverage(rules).flatMap(({ service: of, responsibility, answer }) =>
    of === service && answer !== undefined ? [`${plain(titleOf(responsibility))}: ${inWords(answer)}`] : [],
  );
  const all = [...answers, unread[service]?.join(' ') ?? []].flat();
  return all.length === 0 ? [] : ['## What no rule of this service judges, and why', list(all)];
}

const generated = '<!-- Written by `npm run docs` from the rules; not edited by hand. -->';

/** The catalogue of rules as Markdown: file name to text, one page for each service that has rules, and `README.md`. */
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
    `${rules.length} rules judge ${services.length} services.`,
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
    ...notJudged(service, rules),
  ];
  return new Map([
    ['README.md', `${index.join('\n\n')}\n`],
    ...services.map((service) => [`${service.id}.md`, `${page(service).join('\n\n')}\n`] as const),
  ]);
}
