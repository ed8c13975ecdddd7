import type { Collector } from '../core/collector.ts';
import { severities, type ServiceId } from '../core/names.ts';
import type { AnyRule, Remediation } from '../core/rule.ts';
import { responsibilityModel } from '../responsibility/model.ts';
import * as z from '../config/zod.ts';
import { didYouMean } from '../util/most-similar.ts';

const text = z.string().check(z.minLength(1));
const description = { description: text };
const parameter = z.union([
  z.object({
    type: z.literal('integer'),
    default: z.int(),
    min: z._default(z.int(), 0),
    max: z._default(z.int(), 1_000_000),
    ...description,
  }),
  z.object({ type: z.literal('boolean'), default: z.boolean(), ...description }),
  z.object({ type: z.literal('string'), default: z.string(), oneOf: z.optional(z.array(z.string())), ...description }),
  z.object({ type: z.literal('strings'), default: z.array(z.string()), pattern: z.optional(z.string()), ...description }),
  z.object({
    type: z.literal('integers'),
    default: z.array(z.int()),
    min: z._default(z.int(), 0),
    max: z._default(z.int(), 1_000_000),
    ...description,
  }),
]);
const controls = z.record(z.string(), z.array(z.string()));

/** The metadata of a custom rule. */
const schema = z.object({
  id: z
    .string()
    .check(
      z.regex(
        /^[a-z][a-z0-9]*(-[a-z0-9]+){2,}$/,
        'must be in lower case with dashes and start with your prefix, such as acme-s3-bucket-named',
      ),
    ),
  title: text,
  resourceType: text,
  responsibility: z.enum(responsibilityModel.responsibilities.map(({ id }) => id)),
  severity: z.enum(severities),
  tier: z._default(z.union([z.literal(1), z.literal(2), z.literal(3)]), 2),
  exposesPublicly: z.optional(z.literal(true)),
  optIn: z.optional(z.literal(true)),
  facts: z.array(text),
  messages: z.record(z.string(), text),
  params: z._default(z.record(z.string(), parameter), {}),
  rationale: text,
  remediation: z.object({
    text,
    url: z.string().check(z.regex(/^https:\/\//, 'must be an https URL')),
    impact: z.optional(text),
    cli: z.optional(text),
    console: z.optional(text),
    terraform: z.optional(text),
    cloudFormation: z.optional(text),
    policy: z.optional(text),
  }),
  controls: z._default(controls, {}),
  related: z.optional(controls),
});

/** Facts and services that the installation offers to custom rules. */
export interface Offer {
  readonly rules: readonly AnyRule[];
  readonly collectors: readonly Collector[];
}

export type Metadata = Omit<AnyRule, 'evaluate' | 'evaluateResource' | 'file'>;

/** Checks the metadata of a custom rule. Returns it with its service, or the problems. */
export function checkMetadata(
  value: unknown,
  { rules, collectors }: Offer,
): { readonly metadata: Metadata } | { readonly problems: readonly string[] } {
  const { data, error } = schema.safeParse(value);
  const name = typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? `${value.id}: ` : '';
  if (data === undefined) return { problems: error.issues.map(({ path, message }) => `${name}${path.join('.')}: ${message}`) };
  const { id, resourceType, facts } = data;
  const ownPrefix = id.split('-', 1)[0] ?? '';
  if (collectors.some(({ service }) => service === ownPrefix))
    return { problems: [`${id}: ${ownPrefix} is a service of Onus: start the ID with your own prefix, such as acme-${id}`] };
  if (rules.some((rule) => rule.id === id)) return { problems: [`${id}: another rule has this ID`] };
  const ofType = collectors.filter(({ type }) => type === resourceType);
  if (ofType.length === 0)
    return {
      problems: [
        `${id}: resourceType: Onus does not read ${resourceType}${didYouMean(
          resourceType,
          collectors.map(({ type }) => type),
        )}`,
      ],
    };
  const known = ofType.flatMap((collector) => Object.keys(collector.facts));
  const unknown = facts.filter((fact) => !known.includes(fact));
  if (unknown.length > 0)
    return {
      problems: unknown.map(
        (fact) => `${id}: facts: ${resourceType} has no fact ${fact}${didYouMean(fact, known)}; it has: ${known.sort().join(', ')}`,
      ),
    };
  const collector = ofType.find((one) => facts.every((fact) => Object.hasOwn(one.facts, fact)));
  if (collector === undefined)
    return { problems: [`${id}: facts: no listing of ${resourceType} provides all of ${facts.join(', ')}: use two rules`] };
  return { metadata: { ...data, service: collector.service as ServiceId, remediation: data.remediation as Remediation } as Metadata };
}
