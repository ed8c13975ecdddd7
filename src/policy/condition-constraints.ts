import { isAccountId, parseArn } from './arn.ts';
import type { Grantees, TrustContext } from './grantees.ts';
import {
  accountGrantees,
  describeGrantees,
  allGrantees,
  networkGrantees,
  noGrantees,
  organizationGrantees,
  serviceGrantees,
  strangerGrantees,
  union,
} from './grantees.ts';
import { addressesOf, isPrivate, worldFamilies } from '../network/cidr.ts';
import type { Condition, OperatorFamily } from './conditions.ts';
import { describeCondition, isNegated, operatorFamily, positiveOperator } from './conditions.ts';
import type { Caller } from './principals.ts';
import { isUniqueId } from './principals.ts';
import { hasWildcard } from '../util/wildcard.ts';

/** The effect of one condition on the possible callers. */
export interface ConditionConstraint {
  /** The callers that can meet the condition; everyone if it limits nothing. */
  readonly audience: Grantees;
  /** The reason, as evidence. */
  readonly note: string;
}

/** The callers that a value of a condition key means; `undefined` if it may be anyone. */
type ReadValue = (value: string, trust: TrustContext, family: OperatorFamily) => Grantees | undefined;

interface LimitingKey {
  readonly families: readonly OperatorFamily[];
  /** The key has several values in one request, so only a set operator compares it reliably. */
  readonly multivalued?: boolean;
  readonly read: ReadValue;
}

const isFixed = (value: string): boolean => value !== '' && !/[*?]|\$\{/.test(value);

/** Trusted even if its ID was not read. */
const ownOrganization = (trust: TrustContext): Grantees =>
  trust.organizationId === undefined
    ? organizationGrantees('', trust, 'the own organization').map((party) => ({ ...party, trusted: true }))
    : organizationGrantees(trust.organizationId, trust);

/** Only an account number will do: for unsigned requests aws:PrincipalAccount is `anonymous`. */
const account: ReadValue = (value, trust) => (isAccountId(value) ? accountGrantees(value, trust) : undefined);
const organization: ReadValue = (value, trust) => {
  if (value.toLowerCase() === '${aws:resourceorgid}') return ownOrganization(trust);
  return /^o-[a-z0-9]+$/.test(value) ? organizationGrantees(value, trust) : undefined;
};

/** `o-example/r-root/ou-unit/*`: the organization before the first slash decides. */
const organizationPath: ReadValue = (value, trust) => {
  const [id = '', ...rest] = value.split('/');
  const of = rest.length === 0 ? undefined : organization(id, trust, 'string');
  return of?.map((party) => ({ ...party, to: `organization path ${value}` }));
};

const network =
  (what: string, id: RegExp): ReadValue =>
  (value) =>
    id.test(value) ? networkGrantees(`${what} ${value}`) : undefined;

/** Access points have policies of their own, which their account controls. */
const throughAccessPointsOf =
  (owner: ReadValue): ReadValue =>
  (value, trust, family) =>
    owner(value, trust, family)?.map((party) => ({ ...party, to: `access points of ${party.to}` }));

/** Anyone who reaches the network of a trusted account can use its endpoints. */
const throughNetworkOf =
  (owner: ReadValue): ReadValue =>
  (value, trust, family) => {
    const of = owner(value, trust, family);
    return of?.flatMap(({ to, trusted }) => networkGrantees(`VPC endpoints of ${to}`, trusted));
  };

/**
 * The account in an ARN pattern. The Arn operators compare part by part; for the String operators a wildcard can match colons, so
 * the parts before the account must have none.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_ARN
 */
const arnOwner: ReadValue = (value, trust, family) => {
  const arn = parseArn(value);
  if (arn === undefined) return undefined;
  const before = `${arn.partition}${arn.service}${arn.region}`;
  if (isAccountId(arn.account) && (family === 'arn' || isFixed(before))) {
    return accountGrantees(arn.account, trust, value);
  }
  return undefined;
};

/** A source ARN without an account fixes only a name, and another account can reuse the name of a deleted bucket. */
const sourceArn: ReadValue = (value, trust, family) => {
  const owner = arnOwner(value, trust, family);
  const arn = parseArn(value);
  if (owner !== undefined || arn === undefined) return owner;
  const bucket = arn.service === 's3' && /^\**$/.test(arn.account);
  const name = bucket ? (arn.resource.split('/')[0] ?? '') : arn.resource;
  const certain = family === 'arn' || (isFixed(arn.partition) && (bucket || !hasWildcard(arn.region)));
  return certain && (bucket || arn.account === '') && isFixed(arn.service) && isFixed(name)
    ? serviceGrantees(`the owner of ${value}`)
    : undefined;
};

/** `AROAEXAMPLE:session` or `AIDAEXAMPLE`: one principal of an unknown account; or the account ID, for its root user. */
const userId: ReadValue = (value, trust) => {
  const id = value.split(':')[0] ?? '';
  if (isAccountId(id)) return accountGrantees(id, trust);
  return isUniqueId(id) ? strangerGrantees(`principal id ${id}`) : undefined;
};

const awsServices: ReadValue = (value) => (value.toLowerCase() === 'true' ? serviceGrantees('AWS services') : undefined);
const serviceName: ReadValue = (value) => (isFixed(value) ? serviceGrantees(value) : undefined);

/** Comparing the account or organization of the resource with that of the caller fixes the owner. */
const sameAs =
  (variable: string, audience: (trust: TrustContext) => Grantees): ReadValue =>
  (value, trust) =>
    value.toLowerCase() === variable ? audience(trust) : undefined;

/** Condition keys with values that identify the caller. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html */
const limitingKeys: ReadonlyMap<string, LimitingKey> = new Map<string, LimitingKey>([
  ['aws:principalaccount', { families: ['string'], read: account }],
  ['aws:sourceaccount', { families: ['string'], read: account }],
  ['aws:sourceowner', { families: ['string'], read: account }],
  ['kms:calleraccount', { families: ['string'], read: account }],
  ['s3:dataaccesspointaccount', { families: ['string'], read: throughAccessPointsOf(account) }],
  ['aws:principalorgid', { families: ['string'], read: organization }],
  ['aws:sourceorgid', { families: ['string'], read: organization }],
  ['aws:principalorgpaths', { families: ['string'], multivalued: true, read: organizationPath }],
  ['aws:sourceorgpaths', { families: ['string'], multivalued: true, read: organizationPath }],
  ['aws:principalarn', { families: ['arn', 'string'], read: arnOwner }],
  ['aws:sourcearn', { families: ['arn', 'string'], read: sourceArn }],
  ['s3:dataaccesspointarn', { families: ['arn', 'string'], read: throughAccessPointsOf(arnOwner) }],
  ['aws:userid', { families: ['string'], read: userId }],
  ['aws:sourcevpc', { families: ['string'], read: network('VPC', /^vpc-[0-9a-z]+$/) }],
  ['aws:sourcevpce', { families: ['string'], read: network('VPC endpoint', /^vpce-[0-9a-z]+$/) }],
  ['aws:sourcevpcarn', { families: ['arn', 'string'], read: throughNetworkOf(arnOwner) }],
  ['aws:vpceaccount', { families: ['string'], read: throughNetworkOf(account) }],
  ['aws:vpceorgid', { families: ['string'], read: throughNetworkOf(organization) }],
  ['aws:vpceorgpaths', { families: ['string'], multivalued: true, read: throughNetworkOf(organizationPath) }],
  ['aws:principalisawsservice', { families: ['bool', 'string'], read: awsServices }],
  ['aws:principalservicename', { families: ['string'], read: serviceName }],
  ['aws:principalservicenameslist', { families: ['string'], multivalued: true, read: serviceName }],
  [
    'aws:resourceaccount',
    { families: ['string'], read: sameAs('${aws:principalaccount}', (trust) => accountGrantees(trust.accountId, trust)) },
  ],
  ['aws:resourceorgid', { families: ['string'], read: sameAs('${aws:principalorgid}', ownOrganization) }],
]);

/** The callers that can meet a condition of an Allow. `present`: keys that another condition of the statement requires to be present. */
export function constraintOfAllow(condition: Condition, present: ReadonlySet<string>, trust: TrustContext): ConditionConstraint {
  const written = describeCondition(condition);
  if (isNegated(condition.operator)) return { audience: allGrantees, note: `${written} excludes some and lets everyone else in` };
  const lenient = condition.ifExists || condition.qualifier === 'ForAllValues';
  const limit = holders(condition, trust);
  if (limit === undefined) return { audience: allGrantees, note: `${written} does not limit who may call` };
  if (lenient && !present.has(condition.key)) return { audience: allGrantees, note: `${written} also holds when the key is absent` };
  return { audience: limit, note: `limited to ${describeGrantees(limit)} by ${written}` };
}

/** The keys that an Allow requires to be present with `Null: false`. */
export function presentKeys(conditions: readonly Condition[]): ReadonlySet<string> {
  const demands = ({ operator, qualifier, values }: Condition) =>
    operator === 'Null' && qualifier === undefined && values.length > 0 && values.every((value) => value.toLowerCase() === 'false');
  return new Set(conditions.filter(demands).map(({ key }) => key));
}

/** The callers for which a condition of a Deny does not hold; everyone if they cannot be bounded. */
export function escapeOfDeny(condition: Condition, caller: Caller, trust: TrustContext): Grantees {
  const aimedAtServices = serviceTest(condition);
  if (aimedAtServices !== undefined) {
    if (aimedAtServices) return caller.kind === 'service' ? noGrantees : allGrantees;
    if (caller.kind === 'account' || caller.kind === 'arn') return noGrantees;
    // Unsigned requests have no such key: they escape too, unless the condition also holds when it is absent.
    return condition.ifExists || condition.qualifier === 'ForAllValues' ? serviceGrantees('AWS services') : allGrantees;
  }
  // A negated operator also holds when the key is absent, so only requests with one of the values escape; ForAnyValue needs the key.
  if (!isNegated(condition.operator) || condition.qualifier === 'ForAnyValue') return allGrantees;
  return holders({ ...condition, operator: positiveOperator(condition.operator) }, trust) ?? allGrantees;
}

/** Whether a condition requires an AWS service as caller; `undefined` if it is not such a condition. */
function serviceTest({ operator, qualifier, key, values }: Condition): boolean | undefined {
  if (key !== 'aws:principalisawsservice' || operator !== 'Bool' || qualifier === 'ForAnyValue') return undefined;
  const [tested, ...others] = new Set(values.map((value) => value.toLowerCase()));
  return others.length > 0 || (tested !== 'true' && tested !== 'false') ? undefined : tested === 'true';
}

/** The callers of requests with one of the values, for a positive operator; `undefined` if it may be anyone. */
function holders({ operator, qualifier, key, values }: Condition, trust: TrustContext): Grantees | undefined {
  const family = operatorFamily(operator);
  if (family === undefined || values.length === 0) return undefined;
  if (key === 'aws:sourceip') return family === 'ip' ? addresses(values, trust) : undefined;
  const limiting = limitingKeys.get(key);
  if (limiting === undefined || !limiting.families.includes(family)) return undefined;
  if (limiting.multivalued === true && qualifier === undefined) return undefined;
  const audiences = values.map((value) => limiting.read(resolve(value, trust), trust, family));
  return audiences.some((audience) => audience === undefined) ? undefined : union(audiences.filter((audience) => audience !== undefined));
}

/** The variable for the account that owns the resource. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html */
const resolve = (value: string, { accountId }: TrustContext): string => value.replace(/\$\{aws:ResourceAccount\}/gi, accountId);

/** S3 calls a policy public when its source addresses are broader than a /8, or a /32 in IPv6. https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status */
const defaultPublicPrefix = { ipv4: 8, ipv6: 32 };

function addresses(values: readonly string[], trust: TrustContext): Grantees | undefined {
  const { ipv4, ipv6 } = trust.publicPrefix ?? defaultPublicPrefix;
  const set = addressesOf(values);
  if (set.malformed.length > 0) return undefined;
  if (worldFamilies(set.addresses, { ipv4: Math.max(0, ipv4 - 1), ipv6: Math.max(0, ipv6 - 1) }).length > 0) return undefined;
  const what = isPrivate(set.addresses) ? 'private addresses, which no request from the internet has,' : 'addresses';
  return networkGrantees(`${what} ${values.join(', ')}`);
}
