import type { Condition } from './conditions.ts';
import { parseOperator } from './conditions.ts';
import type { Principals } from './principals.ts';
import { principalsOf } from './principals.ts';
import { memoize } from '../util/memoize.ts';

/** A policy in a normalized form. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html */
export interface PolicyDocument {
  /** Absent means the language of 2008, in which `${…}` is plain text. */
  readonly version: string | undefined;
  readonly statements: readonly Statement[];
}

/** A text that is not a policy, and why. AWS does not accept such a text, so rules cannot evaluate it. */
export interface Malformed {
  readonly malformed: string;
}

export interface Statement {
  /** Position in the document, from 0. */
  readonly index: number;
  readonly sid: string | undefined;
  readonly effect: 'Allow' | 'Deny';
  /** Absent in identity policies. */
  readonly principals: Principals | undefined;
  /** Patterns as written. Exactly one of `actions` and `notActions` is present. */
  readonly actions: readonly string[] | undefined;
  readonly notActions: readonly string[] | undefined;
  /** Patterns as written. At most one of `resources` and `notResources` is present; neither means the resource that the policy is attached to. */
  readonly resources: readonly string[] | undefined;
  readonly notResources: readonly string[] | undefined;
  readonly conditions: readonly Condition[];
}

export const isMalformed = (policy: PolicyDocument | Malformed): policy is Malformed => 'malformed' in policy;

/** The name of a statement in findings: its Sid, or its position counted from 1. */
export const statementName = ({ sid, index }: Statement): string => (sid === undefined || sid === '' ? `statement ${index + 1}` : sid);

/** Several policies of one resource joined into one, with statements numbered consecutively. */
export const joinPolicies = (policies: readonly PolicyDocument[]): PolicyDocument => ({
  version: policies[0]?.version,
  statements: policies.flatMap(({ statements }) => statements).map((statement, index) => ({ ...statement, index })),
});

/** Reads a policy from JSON text, URL-encoded JSON text as IAM returns it, or an object. Never throws. */
export function parsePolicy(source: unknown): PolicyDocument | Malformed {
  return typeof source === 'string' ? parsed(source) : understand(() => source);
}

const parsed = memoize(50, (text) => understand(() => readJson(text)));

function understand(document: () => unknown): PolicyDocument | Malformed {
  try {
    return readDocument(document());
  } catch (error) {
    return { malformed: error instanceof PolicyError ? error.message : 'not readable' };
  }
}

class PolicyError extends Error {}

function readJson(text: string): unknown {
  let json = text.replace(/^\uFEFF/, '').trim();
  if (json === '') throw new PolicyError('the policy is empty');
  try {
    // Encoded JSON starts with %7B, or %257B when encoded twice.
    for (let round = 0; round < 2 && /^%(25)?(7B|22|5B|20|09|0A|0D|EF%BB%BF)/i.test(json); round++) {
      json = decodeURIComponent(json)
        .replace(/^\uFEFF/, '')
        .trim();
    }
    const value: unknown = JSON.parse(json);
    return typeof value === 'string' ? JSON.parse(value) : value;
  } catch {
    throw new PolicyError('the policy is not JSON');
  }
}

function readDocument(value: unknown): PolicyDocument {
  const document = elements(value, 'the policy');
  const statement = document.get('statement');
  if (statement === undefined) throw new PolicyError('the policy has no Statement');
  const statements = Array.isArray(statement) ? statement : [statement];
  const version = document.get('version');
  return { version: typeof version === 'string' ? version : undefined, statements: statements.map(readStatement) };
}

function readStatement(value: unknown, index: number): Statement {
  const where = `statement ${index + 1}`;
  const statement = elements(value, where);
  const list = (name: string): readonly string[] | undefined => {
    const element = statement.get(name.toLowerCase());
    return element === undefined ? undefined : texts(element, `${name} of ${where}`);
  };
  const actions = list('Action');
  const notActions = list('NotAction');
  const resources = list('Resource');
  const notResources = list('NotResource');
  if ((actions === undefined) === (notActions === undefined)) throw new PolicyError(`${where} needs either Action or NotAction`);
  if (resources !== undefined && notResources !== undefined) throw new PolicyError(`${where} has both Resource and NotResource`);
  const sid = statement.get('sid');
  return {
    index,
    sid: typeof sid === 'string' ? sid : undefined,
    effect: readEffect(statement.get('effect'), where),
    principals: readPrincipals(statement.get('principal'), statement.get('notprincipal'), where),
    actions,
    notActions,
    resources,
    notResources,
    conditions: readConditions(statement.get('condition'), where),
  };
}

function readEffect(effect: unknown, where: string): 'Allow' | 'Deny' {
  if (effect === 'Allow' || effect === 'Deny') return effect;
  throw new PolicyError(`${where} has no Effect of Allow or Deny`);
}

function readPrincipals(principal: unknown, notPrincipal: unknown, where: string): Principals | undefined {
  if (principal !== undefined && notPrincipal !== undefined) throw new PolicyError(`${where} has both Principal and NotPrincipal`);
  const element = principal ?? notPrincipal;
  if (element === undefined) return undefined;
  const name = `Principal of ${where}`;
  const entries =
    typeof element === 'string' || Array.isArray(element)
      ? texts(element, name).map((value) => ['AWS', value] as const)
      : [...entriesOf(element, name)].flatMap(([type, values]) => texts(values, name).map((value) => [type, value] as const));
  return principalsOf(entries, notPrincipal !== undefined);
}

function readConditions(block: unknown, where: string): readonly Condition[] {
  if (block === undefined) return [];
  const name = `Condition of ${where}`;
  return entriesOf(block, name).flatMap(([operator, keys]) =>
    entriesOf(keys, name).map(([key, values]) => ({ ...parseOperator(operator), key: key.toLowerCase(), values: texts(values, name) })),
  );
}

/** The elements of an object by lower-case name. Two spellings of one name would leave open which of them AWS obeys. */
function elements(value: unknown, where: string): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [name, element] of entriesOf(value, where)) {
    if (found.has(name.toLowerCase())) throw new PolicyError(`${where} has the element ${name} twice`);
    found.set(name.toLowerCase(), element);
  }
  return found;
}

function entriesOf(value: unknown, where: string): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new PolicyError(`${where} is not an object`);
  return Object.entries(value);
}

function texts(value: unknown, where: string): readonly string[] {
  return (Array.isArray(value) ? value : [value]).map((item: unknown) => {
    if (typeof item === 'string') return item;
    if (typeof item === 'number' || typeof item === 'boolean') return String(item);
    throw new PolicyError(`${where} holds something other than text`);
  });
}
