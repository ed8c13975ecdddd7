/** One test of a statement's Condition block. All tests of a statement must hold; the values of one test are alternatives. */
export interface Condition {
  /** The operator without qualifier and suffix, in the spelling of AWS; an unknown operator is kept as written and never evaluated. */
  readonly operator: string;
  /** For keys with several values in one request. `ForAllValues` also holds when the key is absent. */
  readonly qualifier: 'ForAnyValue' | 'ForAllValues' | undefined;
  /** The operator ended in `IfExists`: it also holds when the key is absent. */
  readonly ifExists: boolean;
  /** Lower case, since AWS compares keys without letter case. */
  readonly key: string;
  /** As written; booleans and numbers as text. */
  readonly values: readonly string[];
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
const operatorFamilies = {
  StringEquals: 'string',
  StringEqualsIgnoreCase: 'string',
  StringLike: 'string',
  ArnEquals: 'arn',
  ArnLike: 'arn',
  IpAddress: 'ip',
  Bool: 'bool',
  NumericEquals: 'other',
  NumericLessThan: 'other',
  NumericLessThanEquals: 'other',
  NumericGreaterThan: 'other',
  NumericGreaterThanEquals: 'other',
  DateEquals: 'other',
  DateLessThan: 'other',
  DateLessThanEquals: 'other',
  DateGreaterThan: 'other',
  DateGreaterThanEquals: 'other',
  BinaryEquals: 'other',
  Null: 'null',
} as const;

export type OperatorFamily = (typeof operatorFamilies)[keyof typeof operatorFamilies];

/** Each negated operator and the positive one it inverts. */
const negations = {
  StringNotEquals: 'StringEquals',
  StringNotEqualsIgnoreCase: 'StringEqualsIgnoreCase',
  StringNotLike: 'StringLike',
  ArnNotEquals: 'ArnEquals',
  ArnNotLike: 'ArnLike',
  NotIpAddress: 'IpAddress',
  NumericNotEquals: 'NumericEquals',
  DateNotEquals: 'DateEquals',
} as const;

const positive: ReadonlyMap<string, keyof typeof operatorFamilies> = new Map([
  ...Object.keys(operatorFamilies).map((name) => [name, name as keyof typeof operatorFamilies] as const),
  ...Object.entries(negations),
]);
const spelling: ReadonlyMap<string, string> = new Map([...positive.keys()].map((name) => [name.toLowerCase(), name]));

/** Reads an operator as written in a policy, such as `ForAnyValue:StringLikeIfExists`. */
export function parseOperator(written: string): Pick<Condition, 'operator' | 'qualifier' | 'ifExists'> {
  const [, qualifier, body = written] = /^(?:(forallvalues|foranyvalue):)?(.*)$/is.exec(written) ?? [];
  const ifExists = /ifexists$/i.test(body);
  const operator = spelling.get((ifExists ? body.slice(0, -'ifexists'.length) : body).toLowerCase());
  if (operator === undefined || (operator === 'Null' && ifExists)) return { operator: written, qualifier: undefined, ifExists: false };
  const all = qualifier?.toLowerCase() === 'forallvalues';
  return { operator, qualifier: qualifier === undefined ? undefined : all ? 'ForAllValues' : 'ForAnyValue', ifExists };
}

/** The type of comparison of an operator, negated or not; `undefined` for an unknown operator. */
export function operatorFamily(operator: string): OperatorFamily | undefined {
  const name = positive.get(operator);
  return name === undefined ? undefined : operatorFamilies[name];
}

/** Whether the operator holds exactly if its positive counterpart does not; also if the key is absent. */
export const isNegated = (operator: string): boolean => Object.hasOwn(negations, operator);

/** The positive counterpart of a negated operator; a positive operator is returned as is. */
export const positiveOperator = (operator: string): string => positive.get(operator) ?? operator;

/** Keys of every signed request. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principal-properties */
const alwaysPresent: ReadonlySet<string> = new Set(['aws:principalaccount', 'aws:principalarn', 'aws:principaltype', 'aws:userid']);

/** Whether a condition holds for every signed request over TLS, so that it limits no user or role. */
export function limitsNothing({ operator, qualifier, ifExists, key, values }: Condition): boolean {
  if (qualifier !== undefined) return false;
  const has = (wanted: RegExp) => values.some((value) => wanted.test(value));
  if (key === 'aws:securetransport' && operator === 'Bool') return has(/^true$/i);
  if (operator === 'StringLike') return (ifExists || alwaysPresent.has(key)) && has(/^\*+$/);
  return operator === 'Null' && alwaysPresent.has(key) && has(/^false$/i);
}

/** The condition as a policy writes it, for evidence. */
export const describeCondition = ({ qualifier, operator, ifExists, key, values }: Condition): string =>
  `${qualifier === undefined ? '' : `${qualifier}:`}${operator}${ifExists ? 'IfExists' : ''} ${key} = ${values.join(' or ')}`;
