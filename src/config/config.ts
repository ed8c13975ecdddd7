import { type FormatName, formatNames } from '../core/result/format-names.ts';
import { didYouMean } from '../util/most-similar.ts';
import { hasWildcard, wildcardMatches } from '../util/wildcard.ts';
import type { ParameterSpec, ParameterValues } from '../core/parameters.ts';
import type { CustomFramework } from '../core/result/run.ts';
import type { AnyRule } from '../core/rule.ts';
import { severities, type Severity } from '../core/names.ts';
import { responsibilityModel } from '../responsibility/model.ts';
import { paceSchema } from './pace.ts';
import * as z from './zod.ts';

const names = z.array(z.string()).check(z.minLength(1));
const text = z.string().check(z.minLength(1));
const parameters = z.record(z.string(), z.unknown());
const account = z.string().check(z.regex(/^\d{12}$/, 'must be a 12-digit account ID'));
const tags = z.record(z.string(), z.string());
const sentence = z.string().check(z.trim(), z.minLength(1));
/** ARN or id of a resource; `*` and `?` are wildcards. */
const resourcePattern = text.check(
  z.refine((pattern) => !pattern.startsWith('arn:') || hasWildcard(pattern) || pattern.split(':').length >= 6, {
    error: 'is not an ARN: use arn:partition:service:region:account:resource, with * as wildcard',
  }),
);
const day = z.iso.date('must be a date such as 2027-01-31');

const REGIONS = 'expected all, or a list of Regions such as [eu-west-1]';
const LIMITS = 'expected aws, or rates by service or operation such as { lambda: 40 }';

const rate = z.number().check(z.positive());
const limit = z.strictObject({ perSecond: rate, burst: z.optional(z.number().check(z.minimum(1))) });

/** Schema of `onus.yaml`; all keys are optional. */
export const configSchema = z.strictObject({
  /** Location of the JSON Schema, for editors. */
  $schema: z.optional(z.string()),
  regions: z.optional(z.union([z.literal('all'), names], REGIONS)),
  services: z.optional(names),
  severity: z.optional(z.enum(severities)),
  /** Share of each rate limit that an audit may use. Absent: 0.5 in a deployment, 0.8 on the command line. */
  pace: z.optional(paceSchema),
  /** `aws`: apply the published rate limits to a custom endpoint too. Else limits of the account, by `service` or `service:Operation`. */
  limits: z.optional(z.union([z.literal('aws'), z.record(z.string(), z.union([rate, limit]))], LIMITS)),
  /** Output formats. A deployment always writes HTML and JSON too. */
  formats: z.optional(z.array(z.enum(formatNames)).check(z.minLength(1))),
  /** Parameters that several rules share. */
  parameters: z.optional(parameters),
  /** By rule id: parameters of one rule, or `enabled: false`. */
  rules: z.optional(z.record(z.string(), z.strictObject({ enabled: z.optional(z.boolean()), parameters: z.optional(parameters) }))),
  /** Files with custom rules, relative to the configuration file; `*` and `**` are wildcards. A list under `rules` means the same. */
  customRules: z.optional(names),
  /** Files with custom compliance frameworks, relative to the configuration file; `*` and `**` are wildcards. */
  frameworks: z.optional(names),
  suppressions: z.optional(
    z.array(
      z.strictObject({
        rule: text,
        resource: z.optional(resourcePattern),
        account: z.optional(account),
        region: z.optional(z.string().check(z.regex(/^([a-z]{2}(-[a-z]+)+-\d+|global)$/, 'must be a Region such as eu-west-1, or global'))),
        /** Tags the resource must carry; `*` and `?` as wildcards. */
        tags: z.optional(tags),
        reason: sentence,
        until: day,
      }),
    ),
  ),
  /** The customer's statements about responsibilities that no API shows. */
  attestations: z.optional(
    z.array(
      z
        .strictObject({
          responsibility: z.enum(responsibilityModel.responsibilities.map(({ id }) => id)),
          services: z.optional(z.array(z.enum(responsibilityModel.services.map(({ id }) => id))).check(z.minLength(1))),
          accounts: z.optional(z.array(account).check(z.minLength(1))),
          /** The resources it covers. */
          resource: z.optional(resourcePattern),
          /** Tags of the resources it covers. */
          tags: z.optional(tags),
          statement: sentence,
          by: sentence,
          /** First and last day on which it applies. */
          on: day,
          until: day,
        })
        .check(z.refine(({ on, until }) => on <= until, { path: ['until'], error: 'must not be before on' })),
    ),
  ),
});

/** Custom rules that a configuration loads, and files that have problems. */
export interface CustomRules {
  readonly rules: readonly AnyRule[];
  readonly problems: readonly { readonly file: string; readonly message: string }[];
}

/** The content of `onus.yaml`, with the custom rules and the custom frameworks that it names. */
export type Config = z.infer<typeof configSchema> & {
  readonly custom?: CustomRules;
  readonly customFrameworks?: readonly CustomFramework[];
};

/** Returns the output formats of a configuration. */
export const formatsOf = ({ formats }: Config): readonly FormatName[] => formats ?? ['json', 'csv', 'html'];

/** Returns the output formats of a deployment: other functions and the next run read the JSON document, users the page. */
export const deployedFormats = (config: Config): readonly FormatName[] => [...new Set<FormatName>(['json', 'html', ...formatsOf(config)])];

/** A problem in the configuration, at a key path. */
export interface ConfigProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Checks rule IDs and parameter types, which the schema cannot. */
export function checkAgainstRules(config: Config, rules: readonly AnyRule[]): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const ruleIds = rules.map(({ id }) => id);
  const parameterNames = rules.flatMap(({ params }) => Object.keys(params));
  for (const [name, value] of Object.entries(config.parameters ?? {})) {
    const specs = rules.flatMap((rule) => (Object.hasOwn(rule.params, name) ? [rule.params[name] as ParameterSpec] : []));
    const [spec] = specs;
    const problem = spec === undefined ? `no rule has this parameter${didYouMean(name, parameterNames)}` : paramProblem(spec, value);
    if (problem !== undefined) problems.push({ path: ['parameters', name], message: problem });
  }
  for (const [id, entry] of Object.entries(config.rules ?? {})) {
    const named = rules.filter((rule) => rule.id === id || rule.replaces?.includes(id));
    if (named.length === 0) {
      problems.push({ path: ['rules', id], message: `rule ${id} does not exist${didYouMean(id, ruleIds)}` });
      continue;
    }
    for (const [name, value] of Object.entries(entry.parameters ?? {})) {
      const spec = named.find(({ params }) => Object.hasOwn(params, name))?.params[name];
      const known = named.flatMap(({ params }) => Object.keys(params)).join(', ') || 'none';
      const problem = spec === undefined ? `${id} has no parameter ${name}; it has: ${known}` : paramProblem(spec, value);
      if (problem !== undefined) problems.push({ path: ['rules', id, 'parameters', name], message: problem });
    }
  }
  for (const [index, { rule: pattern }] of (config.suppressions ?? []).entries()) {
    if (!rules.some(({ id, replaces = [] }) => [id, ...replaces].some((name) => wildcardMatches(pattern, name)))) {
      problems.push({ path: ['suppressions', index, 'rule'], message: `no rule matches ${pattern}${didYouMean(pattern, ruleIds)}` });
    }
  }
  return problems;
}

/** Returns expired entries. They cause warnings instead of errors, because a scheduled run must not fail on the day after. */
export function expired({ suppressions = [], attestations = [] }: Config, today: string): ConfigProblem[] {
  const past = (key: string, entries: readonly { readonly until: string }[], meaning: string) =>
    entries.flatMap(({ until }, index) =>
      until < today ? [{ path: [key, index, 'until'], message: `${until} has passed: ${meaning}` }] : [],
    );
  return [
    ...past('suppressions', suppressions, 'the suppression no longer applies'),
    ...past('attestations', attestations, 'the attestation no longer applies'),
  ];
}

function paramProblem(spec: ParameterSpec, value: unknown): string | undefined {
  const inRange = (item: unknown, { min, max }: { min: number; max: number }) =>
    Number.isInteger(item) && (item as number) >= min && (item as number) <= max;
  switch (spec.type) {
    case 'integer':
      return inRange(value, spec) ? undefined : `must be a whole number from ${spec.min} to ${spec.max}`;
    case 'integers':
      return Array.isArray(value) && value.every((item) => inRange(item, spec))
        ? undefined
        : `must be a list of whole numbers from ${spec.min} to ${spec.max}`;
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'must be true or false';
    case 'string':
      if (typeof value !== 'string') return 'must be a string';
      return spec.oneOf === undefined || spec.oneOf.includes(value) ? undefined : `must be one of ${spec.oneOf.join(', ')}`;
    case 'strings': {
      const pattern = spec.pattern === undefined ? undefined : new RegExp(spec.pattern);
      if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) return 'must be a list of strings (quote numbers)';
      const wrong = value.find((item: string) => pattern?.test(item) === false);
      return wrong === undefined ? undefined : `contains '${wrong}', which does not match ${spec.pattern}`;
    }
  }
}

/** Returns the configuration of a rule: under its ID, or that of a rule that it replaces. */
export const configOf = ({ id, replaces = [] }: AnyRule, { rules = {} }: Config): NonNullable<Config['rules']>[string] | undefined =>
  [id, ...replaces].map((name) => (Object.hasOwn(rules, name) ? rules[name] : undefined)).find((entry) => entry !== undefined);

/** Returns the parameter values of a rule: those of the rule in the configuration, else shared ones, else defaults. */
export function paramsOf(rule: AnyRule, config: Config): ParameterValues {
  const own = configOf(rule, config)?.parameters ?? {};
  const shared = config.parameters ?? {};
  return Object.fromEntries(
    Object.entries(rule.params).map(([name, spec]) => [
      name,
      Object.hasOwn(own, name) ? own[name] : Object.hasOwn(shared, name) ? shared[name] : spec.default,
    ]),
  ) as ParameterValues;
}

export const severityAtLeast = (severity: Severity, least: Severity): boolean => severities.indexOf(severity) >= severities.indexOf(least);
