/**
 * A second, simple evaluator of the policy language for requests with only known keys. It shares no code with the analysis:
 * the property tests compare both for each request of a small model.
 */
export interface Request {
  readonly action: string;
  readonly resource: string;
  /** The caller as in principal elements: its ARN and account, or its service; nothing if unsigned. */
  readonly arn?: string;
  readonly account?: string;
  readonly service?: string;
  readonly keys: Readonly<Record<string, readonly string[]>>;
}

export interface RawStatement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: RawPrincipal;
  readonly NotPrincipal?: RawPrincipal;
  readonly Action?: readonly string[];
  readonly NotAction?: readonly string[];
  readonly Resource?: readonly string[];
  readonly NotResource?: readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

export type RawPrincipal = '*' | Readonly<Partial<Record<'AWS' | 'Service', readonly string[]>>>;

/** The Allow statements that match a request; none if a Deny matches. */
export function allowing(statements: readonly RawStatement[], request: Request): readonly number[] {
  const matching = statements.flatMap((statement, index) => (matches(statement, request) ? [{ statement, index }] : []));
  if (matching.some(({ statement }) => statement.Effect === 'Deny')) return [];
  return matching.map(({ index }) => index);
}

function matches(statement: RawStatement, request: Request): boolean {
  const named = principalNames(statement.Principal ?? statement.NotPrincipal, request);
  if (statement.NotPrincipal === undefined ? !named : named) return false;
  if (!listed(statement.Action, statement.NotAction, request.action, 'i')) return false;
  if (!listed(statement.Resource, statement.NotResource, request.resource, '')) return false;
  return Object.entries(statement.Condition ?? {}).every(([operator, keys]) =>
    Object.entries(keys).every(([key, values]) => conditionHolds(operator, request.keys[key.toLowerCase()], values)),
  );
}

function principalNames(principal: RawPrincipal | undefined, request: Request): boolean {
  if (principal === undefined || principal === '*') return principal === '*';
  const aws = principal.AWS ?? [];
  if (aws.includes('*')) return true;
  const root = `arn:aws:iam::${request.account}:root`;
  const byAccount = request.account !== undefined && (aws.includes(request.account) || aws.includes(root));
  const byArn = request.arn !== undefined && aws.includes(request.arn);
  const byService = request.service !== undefined && (principal.Service ?? []).includes(request.service);
  return byAccount || byArn || byService;
}

function listed(patterns: readonly string[] | undefined, not: readonly string[] | undefined, text: string, flags: string): boolean {
  const hit = (all: readonly string[]) => all.some((pattern) => glob(pattern, flags).test(text));
  return patterns === undefined ? !hit(not ?? []) : hit(patterns);
}

function glob(pattern: string, flags = ''): RegExp {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, flags);
}

function conditionHolds(written: string, actual: readonly string[] | undefined, values: readonly string[]): boolean {
  const [, qualifier, name = '', suffix] = /^(?:(\w+):)?(\w+?)(IfExists)?$/.exec(written) ?? [];
  if (name === 'Null') return values.some((value) => (value === 'true') === (actual === undefined));
  const negated = name.includes('Not');
  const one = (item: string): boolean => values.some((value) => compare(name.replace('Not', ''), item, value)) !== negated;
  if (qualifier === 'ForAllValues') return (actual ?? []).every(one);
  if (actual === undefined) return suffix !== undefined || (negated && qualifier === undefined);
  return actual.some(one);
}

function compare(operator: string, actual: string, value: string): boolean {
  switch (operator) {
    case 'StringEquals':
    case 'Bool':
      return actual === value;
    case 'StringLike':
      return glob(value).test(actual);
    case 'ArnEquals':
    case 'ArnLike': {
      const patterns = value.split(':');
      const parts = actual.split(':');
      if (patterns.length < 6 || parts.length < 6) return false;
      const six = (all: readonly string[]) => [...all.slice(0, 5), all.slice(5).join(':')];
      return six(patterns).every((pattern, i) => glob(pattern).test(six(parts)[i] ?? ''));
    }
    case 'IpAddress': {
      const [network = '', prefix = '32'] = value.split('/');
      const number = (address: string) => address.split('.').reduce((sum, byte) => sum * 256 + Number(byte), 0);
      const size = 2 ** (32 - Number(prefix));
      return Math.floor(number(actual) / size) === Math.floor(number(network) / size);
    }
    case 'NumericLessThan':
      return Number(actual) < Number(value);
    default:
      throw new Error(`the oracle does not know ${operator}`);
  }
}
