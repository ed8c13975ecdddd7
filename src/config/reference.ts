import { configSchema } from './config.ts';
import { frameworkSchema } from './framework-file.ts';
import * as z from './zod.ts';

/**
 * Descriptions of all keys of `onus.yaml`, for the JSON Schema and the documentation. `[]` means the items of a list, `*` the values
 * of a mapping. They are not part of the schema, because functions load that.
 */
const descriptions: Readonly<Record<string, string>> = {
  $schema: 'Location of the JSON Schema, for editors.',
  regions: 'Regions to audit: all, or a list. Default: all enabled Regions.',
  services: 'Only rules of these services. Default: all.',
  severity: 'Only rules of at least this severity.',
  pace: 'Share of the AWS rate limits to use, up to 1. Default: 0.8 on the command line, 0.5 in a deployment.',
  limits:
    'aws: apply the published rate limits to a custom endpoint too. Else the raised limits of the account, in calls per second, by service or service:Operation.',
  'limits.*.perSecond': 'Calls per second.',
  'limits.*.burst': 'Calls that can be made at once.',
  formats: 'Output formats. Default: json, csv, html. A deployment always writes json and html too.',
  parameters: 'Values of parameters, for every rule that has a parameter with this name.',
  rules: 'Settings of single rules, by rule ID; or a list of files with custom rules.',
  'rules.*.enabled': 'false: do not run the rule. true: run it even if it runs only when selected.',
  'rules.*.parameters': 'Values of parameters of this rule.',
  customRules: 'Files with custom rules, relative to this file; * and ** are wildcards.',
  frameworks: 'Files with custom compliance frameworks, relative to this file; * and ** are wildcards.',
  suppressions: 'Findings that are accepted for some time. They stay in the report and do not count as failures.',
  'suppressions[].rule': 'Rule ID; * and ? are wildcards.',
  'suppressions[].resource': 'ARN or ID of the resource; * and ? are wildcards. Default: every resource.',
  'suppressions[].account': 'Only in this account.',
  'suppressions[].region': 'Only in this Region; global for account-wide services.',
  'suppressions[].tags': 'Only resources with these tags; * and ? are wildcards.',
  'suppressions[].reason': 'Why the finding is accepted.',
  'suppressions[].until': 'Last day on which the suppression applies.',
  attestations: 'Statements about responsibilities that no AWS API shows.',
  'attestations[].responsibility': 'ID of the responsibility: onus model --coverage lists those that need an attestation.',
  'attestations[].services': 'Services that it covers. Default: all.',
  'attestations[].accounts': 'Accounts that it covers. Default: all.',
  'attestations[].resource': 'ARN or ID of the resources that it covers; * and ? are wildcards. Default: all.',
  'attestations[].tags': 'Tags of the resources that it covers; * and ? are wildcards.',
  'attestations[].statement': 'What is done.',
  'attestations[].by': 'Who states it.',
  'attestations[].on': 'First day on which it applies.',
  'attestations[].until': 'Last day on which it applies.',
};

/** Descriptions of the keys of a custom framework. */
const frameworkDescriptions: Readonly<Record<string, string>> = {
  $schema: 'Location of the JSON Schema, for editors.',
  id: 'Name for --framework, in lower case.',
  title: 'Title in reports.',
  source: 'Page that the controls come from, https.',
  controls: 'All controls, in the order of reports.',
  'controls[].id': 'Number of the control, without spaces.',
  'controls[].title': 'Title of the control.',
  'controls[].rules':
    'Rules that check the control; * and ? are wildcards. Without rules and sameAs, the control is listed as not checked.',
  'controls[].sameAs':
    'Controls of other frameworks, by framework, such as security-hub: [S3.5]. The rules that check them check this control.',
};

/** A JSON Schema, as far as it is used here. */
interface JsonSchema {
  description?: string;
  type?: string;
  enum?: readonly unknown[];
  const?: unknown;
  format?: string;
  properties?: Record<string, JsonSchema>;
  required?: readonly string[];
  items?: JsonSchema;
  additionalProperties?: JsonSchema | boolean;
  anyOf?: JsonSchema[];
}

/** A key of `onus.yaml`, for the documentation. */
export interface ConfigKey {
  readonly path: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
}

/** Returns the JSON Schema of `onus.yaml`, with descriptions. Throws if a key has no description, or a description no key. */
export function configJsonSchema(): object {
  const schema = z.toJSONSchema(configSchema, { target: 'draft-7', io: 'input' }) as JsonSchema;
  describeKeys(schema, descriptions);
  const { rules, customRules } = schema.properties ?? {};
  if (rules !== undefined && customRules !== undefined) {
    const { description = '', ...settings } = rules;
    const { description: _, ...files } = customRules;
    Object.assign(schema.properties ?? {}, { rules: { description, anyOf: [settings, files] } });
  }
  return { title: 'Configuration of Onus', ...schema };
}

/** Returns the JSON Schema of a file with a custom framework, with descriptions. */
export function frameworkJsonSchema(): object {
  const schema = z.toJSONSchema(frameworkSchema, { target: 'draft-7', io: 'input' }) as JsonSchema;
  describeKeys(schema, frameworkDescriptions);
  return { title: 'Compliance framework for Onus', ...schema };
}

/** Adds a description to each key. Throws if a key has none, or a description no key. */
function describeKeys(schema: JsonSchema, texts: Readonly<Record<string, string>>): void {
  const missing = new Set(Object.keys(texts));
  visit(schema, '', (path, node) => {
    const description = texts[path];
    if (description === undefined) throw new Error(`the configuration key ${path} has no description`);
    node.description = description;
    missing.delete(path);
  });
  if (missing.size > 0) throw new Error(`descriptions of unknown configuration keys: ${[...missing].join(', ')}`);
}

/** Returns all keys of `onus.yaml` in the order of the schema. */
function configKeys(): ConfigKey[] {
  const keys: ConfigKey[] = [];
  visit(z.toJSONSchema(configSchema, { io: 'input' }) as JsonSchema, '', (path, node, required) => {
    keys.push({ path, type: typeName(node), required, description: descriptions[path] ?? '' });
  });
  return keys;
}

type Visitor = (path: string, node: JsonSchema, required: boolean) => void;

function visit(schema: JsonSchema, path: string, visitor: Visitor): void {
  for (const [key, node] of Object.entries(schema.properties ?? {})) {
    const inner = path === '' ? key : `${path}.${key}`;
    visitor(inner, node, path !== '' && (schema.required?.includes(key) ?? false));
    visit(node, inner, visitor);
  }
  if (schema.items !== undefined) visit(schema.items, `${path}[]`, visitor);
  if (typeof schema.additionalProperties === 'object') visit(schema.additionalProperties, `${path}.*`, visitor);
  for (const option of schema.anyOf ?? []) visit(option, path, visitor);
}

/** Longer lists of values are in the JSON Schema only. */
const MAX_LISTED = 10;

function typeName({ type, enum: values, const: value, format, items, anyOf, additionalProperties }: JsonSchema): string {
  if (values !== undefined) return values.length > MAX_LISTED ? 'text' : values.map(String).join(', ');
  if (value !== undefined) return String(value);
  if (anyOf !== undefined) return anyOf.map(typeName).join(' or ');
  if (type === 'array') return `list of ${typeName(items ?? {})}`;
  if (type === 'object')
    return typeof additionalProperties === 'object' && additionalProperties.type === 'string' ? 'mapping of text' : 'mapping';
  return format ?? { string: 'text', number: 'number', boolean: 'true or false' }[type ?? ''] ?? 'any';
}

/** Returns the table of all keys as Markdown. */
export function configTable(): string {
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('*', '\\*');
  const rows = configKeys().map(
    ({ path, type, required, description }) => `| \`${path}\` | ${type}${required ? ', required' : ''} | ${cell(description)} |`,
  );
  return ['| Key | Value | Meaning |', '| --- | --- | --- |', ...rows].join('\n');
}
