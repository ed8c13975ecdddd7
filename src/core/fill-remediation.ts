import type { Finding } from './result/finding.ts';
import { globalRegion } from './names.ts';
import { dnsSuffixOf, partitionOf } from './partition.ts';
import type { Evidence } from './evidence.ts';

const PLACEHOLDER = /\{\{(\w+)\}\}/g;

/** A remediation text for any resource: `{{bucketName}}` becomes `BUCKET_NAME`. */
export const withoutPlaceholders = (template: string): string =>
  template.replace(PLACEHOLDER, (_, name: string) => name.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase());

/** Whether a remediation text contains values of the finding. */
export const hasPlaceholders = (template: string): boolean => template.search(PLACEHOLDER) !== -1;

/** Values by placeholder name: the resource, and the evidence of the finding. Tags are not included: anyone can set them. */
function valuesOf({ resource, evidence }: Pick<Finding, 'resource' | 'evidence'>): Evidence {
  const { id, name, arn, region, accountId } = resource;
  const partition = arn?.split(':')[1] ?? partitionOf(region);
  return { ...evidence, id, name, arn: arn ?? undefined, region, accountId, partition, dnsSuffix: dnsSuffixOf(partition) };
}

type Quotes = 'none' | 'single' | 'double';

/** A text as one part of a POSIX shell command, inside the quotes that are open there. */
function escapeFor(quotes: Quotes, text: string): string {
  if (quotes === 'double') return text.replaceAll(/["\\$`]/g, '\\$&');
  // Single-quoted arguments are JSON documents.
  if (quotes === 'single') return JSON.stringify(text).slice(1, -1).replaceAll("'", `'\\''`);
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

const textsOf = (value: Evidence[string]): readonly string[] =>
  Array.isArray(value) ? value.map(String) : [typeof value === 'object' ? JSON.stringify(value) : String(value)];

/** A text inside the quotes of a snippet: double quotes in HCL and JSON, single quotes in YAML. Prose has no quotes. */
const escapes = {
  prose: (text: string) => text,
  hcl: (text: string) =>
    JSON.stringify(text)
      .slice(1, -1)
      .replaceAll(/[$%]\{/g, (start) => `${start[0]}${start}`),
  json: (text: string) => JSON.stringify(text).slice(1, -1),
  yaml: (text: string) => text.replaceAll(/[\r\n]+/g, ' ').replaceAll("'", "''"),
} as const;

/**
 * A Terraform, CloudFormation or policy snippet, or console steps, for the resource of a finding; a value that the finding does not have is
 * written in capitals.
 */
export function filledSnippet(template: string, finding: Pick<Finding, 'resource' | 'evidence'>, language: keyof typeof escapes): string {
  const values = valuesOf(finding);
  return template.replace(PLACEHOLDER, (placeholder, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined || value === null ? withoutPlaceholders(placeholder) : escapes[language](textsOf(value).join(','));
  });
}

/** The quotes that are open at the end of a part of a command. */
function quotesAfter(part: string, before: Quotes): Quotes {
  let quotes = before;
  for (let at = 0; at < part.length; at += 1) {
    const letter = part[at];
    if (letter === '\\' && quotes !== 'single') at += 1;
    else if (letter === "'" && quotes !== 'double') quotes = quotes === 'single' ? 'none' : 'single';
    else if (letter === '"' && quotes !== 'single') quotes = quotes === 'double' ? 'none' : 'double';
  }
  return quotes;
}

/** Adds the Region to each command that does not name one. Only ARNs of some global resources, such as web ACLs for CloudFront, have a Region. */
function withRegion(commands: string, { region: place, arn }: Finding['resource']): string {
  const region = place === globalRegion ? arn?.split(':')[3] : place;
  if (!region) return commands;
  return commands
    .split(/(?<!\\)\n/)
    .map((command) =>
      /^aws\s/.test(command) && !/\s--region\s/.test(command) ? `${command} --region ${escapeFor('none', region)}` : command,
    )
    .join('\n');
}

/**
 * The AWS CLI commands of a remediation for the resource of a finding. Every value is quoted for a POSIX shell; a value that the finding does
 * not have is written in capitals.
 */
export function filledCommand(template: string, finding: Pick<Finding, 'resource' | 'evidence'>): string {
  const values = valuesOf(finding);
  let quotes: Quotes = 'none';
  const filled = template.split(/(\{\{\w+\}\})/).map((part) => {
    const name = /^\{\{(\w+)\}\}$/.exec(part)?.[1];
    if (name === undefined) {
      quotes = quotesAfter(part, quotes);
      return part;
    }
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined || value === null) return withoutPlaceholders(part);
    return textsOf(value)
      .map((text) => escapeFor(quotes, text))
      .join(' ');
  });
  return withRegion(filled.join(''), finding.resource);
}
