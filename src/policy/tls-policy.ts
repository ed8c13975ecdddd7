import { coversAction, coversResource } from './actions.ts';
import type { Condition } from './conditions.ts';
import { describeCondition, isNegated, operatorFamily, positiveOperator } from './conditions.ts';
import type { PolicyDocument, Statement } from './policy-document.ts';
import { statementName } from './policy-document.ts';
import { wildcardMatches } from '../util/wildcard.ts';

export interface TlsQuestion {
  /** All actions of the service, such as `s3:*`. */
  readonly action: string;
  /** All resources that must be protected, such as the ARN of a bucket and `<ARN>/*`. */
  readonly resources: readonly string[];
  /** Older TLS versions must also be denied, such as `1.2`. Only S3 has a condition key for the version. */
  readonly minTlsVersion?: string | undefined;
}

export interface TlsEnforcement {
  /** Every insecure request of every caller to every resource is denied. */
  readonly enforced: boolean;
  /** Requests that are not denied: `plain HTTP to arn:…`. Empty if enforced. */
  readonly gaps: readonly string[];
  /** Each Deny about transport that is not sufficient: the Sid, and why. */
  readonly shortcomings: readonly string[];
}

/** The known condition keys of a request; `undefined`: the key is absent. */
type Request = ReadonlyMap<string, string | undefined>;

const transportKeys: readonly string[] = ['aws:securetransport', 's3:tlsversion'];
const tlsVersions: readonly string[] = ['1.0', '1.1', '1.2', '1.3'];

/**
 * Whether a resource policy denies plain HTTP, possibly with several Denies. An Allow that requires TLS enforces nothing.
 * Plain HTTP has no s3:TlsVersion, so `NumericLessThan` does not deny HTTP and `NumericLessThanIfExists` does.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html#example-bucket-policies-HTTP-HTTPS
 */
export function tlsEnforcement(policy: PolicyDocument, question: TlsQuestion): TlsEnforcement {
  const insecure = insecureRequests(question.minTlsVersion);
  const denies = policy.statements.filter(({ effect }) => effect === 'Deny');
  const gaps = insecure.flatMap(({ name, request }) =>
    question.resources
      .filter((resource) => !denies.some((deny) => refuses(deny, request, question.action) && coversResource(deny, resource)))
      .map((resource) => `${name} to ${resource}`),
  );
  const shortcomings = denies
    .filter(({ conditions }) => conditions.some(({ key }) => transportKeys.includes(key)))
    .flatMap((deny) => insecure.flatMap((insecureRequest) => shortcomingsOf(deny, insecureRequest, question)));
  return { enforced: gaps.length === 0, gaps, shortcomings: gaps.length === 0 ? [] : [...new Set(shortcomings)] };
}

function insecureRequests(minTlsVersion: string | undefined): readonly { readonly name: string; readonly request: Request }[] {
  const http = new Map([['aws:securetransport', 'false'] as const, ['s3:tlsversion', undefined] as const]);
  const outdated = tlsVersions.filter((version) => minTlsVersion !== undefined && Number(version) < Number(minTlsVersion));
  return [
    { name: 'plain HTTP', request: http },
    ...outdated.map((version) => ({
      name: `TLS ${version}`,
      request: new Map([
        ['aws:securetransport', 'true'],
        ['s3:tlsversion', version],
      ]),
    })),
  ];
}

const addressesEveryone = ({ principals }: Statement): boolean => principals?.everyone === true && !principals.notPrincipal;

const refuses = (deny: Statement, request: Request, action: string): boolean =>
  addressesEveryone(deny) && coversAction(deny, action) && deny.conditions.every((condition) => holds(condition, request));

function shortcomingsOf(
  deny: Statement,
  { name, request }: { readonly name: string; readonly request: Request },
  { action, resources }: TlsQuestion,
): readonly string[] {
  const missed = deny.conditions.filter((condition) => !holds(condition, request));
  const open = resources.filter((resource) => !coversResource(deny, resource));
  const reasons = [
    ...(addressesEveryone(deny) ? [] : ['does not address everyone']),
    ...(coversAction(deny, action) ? [] : [`does not cover ${action}`]),
    ...open.map((resource) => `does not cover ${resource}`),
    ...missed.map((condition) => `${describeCondition(condition)} does not hold for every request by ${name}`),
  ];
  return reasons.map((reason) => `${statementName(deny)}: ${reason}`);
}

/** Whether a condition certainly holds for a request. It does not if the key is unknown. */
function holds(condition: Condition, request: Request): boolean {
  const { operator, qualifier, ifExists, key, values } = condition;
  if (!request.has(key)) return false;
  const actual = request.get(key);
  const family = operatorFamily(operator);
  if (family === 'null') return qualifier === undefined && values.some((value) => value.toLowerCase() === String(actual === undefined));
  if (actual === undefined) return qualifier === undefined ? ifExists || isNegated(operator) : qualifier === 'ForAllValues';
  const compare = comparisons.get(positiveOperator(operator));
  if (compare === undefined) return false;
  return values.some((value) => compare(actual, value)) !== isNegated(operator);
}

const comparisons: ReadonlyMap<string, (actual: string, value: string) => boolean> = new Map([
  ['Bool', (actual: string, value: string) => actual === value.toLowerCase()],
  ['StringEquals', (actual: string, value: string) => actual === value],
  ['StringEqualsIgnoreCase', (actual: string, value: string) => actual === value.toLowerCase()],
  ['StringLike', (actual: string, value: string) => wildcardMatches(value, actual)],
  ['NumericEquals', (actual: string, value: string) => Number(actual) === Number(value)],
  ['NumericLessThan', (actual: string, value: string) => Number(actual) < Number(value)],
  ['NumericLessThanEquals', (actual: string, value: string) => Number(actual) <= Number(value)],
  ['NumericGreaterThan', (actual: string, value: string) => Number(actual) > Number(value)],
  ['NumericGreaterThanEquals', (actual: string, value: string) => Number(actual) >= Number(value)],
]);
