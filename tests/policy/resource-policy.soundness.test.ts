import fc from 'fast-check';
import { actionMatches } from '../../src/policy/actions.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import type { Grant } from '../../src/policy/resource-policy.ts';
import { resourcePolicyAccess } from '../../src/policy/resource-policy.ts';
import type { RawPrincipal, RawStatement, Request } from './policy-oracle.ts';
import { allowing } from './policy-oracle.ts';

const own = '111122223333';
const partner = '444455556666';
const foreign = '999988887777';
const stranger = '555566667777';
const bucket = 'arn:aws:s3:::bucket';

/** A caller of the small model, and the groups that it certainly belongs to, as in grants. */
interface Actor {
  readonly name: string;
  readonly request: Omit<Request, 'action' | 'resource'>;
  readonly belongsTo: readonly string[];
}

function person(account: string, role: string, organization: string | undefined, ...belongsTo: string[]): Actor {
  const arn = `arn:aws:iam::${account}:role/${role}`;
  const keys = {
    'aws:principalaccount': [account],
    'aws:principalarn': [arn],
    'aws:userid': [`AROA${account}AAAA:session`],
    'aws:principalisawsservice': ['false'],
    ...(organization === undefined ? {} : { 'aws:principalorgid': [organization], 'aws:principalorgpaths': [`${organization}/r-1/ou-1/`] }),
  };
  const own = [
    ...belongsTo,
    `account ${account}`,
    arn,
    `principal id AROA${account}AAAA`,
    ...(organization === undefined ? [] : [`organization ${organization}`]),
  ];
  return { name: `${role} of ${account}`, request: { arn, account, keys }, belongsTo: own };
}

function service(name: string, source: Readonly<Record<string, string>>, ...belongsTo: string[]): Actor {
  const keys = {
    'aws:principalisawsservice': ['true'],
    'aws:principalservicename': [name],
    ...Object.fromEntries(Object.entries(source).map(([key, value]) => [key, [value]])),
  };
  return {
    name: `${name} for ${JSON.stringify(source)}`,
    request: { service: name, keys },
    belongsTo: ['AWS services', name, 'a service', ...belongsTo],
  };
}

const actors: readonly Actor[] = [
  { name: 'anonymous', request: { keys: { 'aws:principalaccount': ['anonymous'], 'aws:userid': ['anonymous'] } }, belongsTo: [] },
  person(own, 'app', 'o-ownorg', 'own'),
  person(partner, 'app', undefined),
  person(foreign, 'app', 'o-other'),
  person(stranger, 'app', undefined),
  // Role paths can contain colons: this caller imitates a role of the own account.
  person(stranger, `:iam::${own}:role/app`, undefined),
  person('123443211234', 'app', 'o-ownorg'),
  service('sns.amazonaws.com', {}),
  service(
    's3.amazonaws.com',
    { 'aws:sourceaccount': own, 'aws:sourcearn': bucket, 'aws:sourceorgid': 'o-ownorg' },
    'own',
    'organization o-ownorg',
  ),
  service('s3.amazonaws.com', { 'aws:sourceaccount': stranger, 'aws:sourcearn': bucket }, `account ${stranger}`),
  service('sns.amazonaws.com', { 'aws:sourceaccount': own, 'aws:sourcearn': `arn:aws:sns:eu-west-1:${own}:t` }, 'own'),
  service(
    'sns.amazonaws.com',
    { 'aws:sourceaccount': foreign, 'aws:sourcearn': `arn:aws:sns:eu-west-1:${foreign}:t`, 'aws:sourceorgid': 'o-other' },
    `account ${foreign}`,
    'organization o-other',
  ),
  service(
    'sns.amazonaws.com',
    { 'aws:sourceaccount': stranger, 'aws:sourcearn': `arn:aws:execute-api:eu-west-1:${stranger}:api/x:${own}:t` },
    `account ${stranger}`,
  ),
];

const paths: readonly { readonly keys: Request['keys']; readonly network: boolean }[] = [
  { keys: { 'aws:sourceip': ['203.0.113.7'], 'aws:securetransport': ['true'] }, network: true },
  { keys: { 'aws:sourceip': ['198.51.100.7'], 'aws:securetransport': ['false'] }, network: false },
  { keys: { 'aws:sourcevpce': ['vpce-1'], 'aws:sourcevpc': ['vpc-1'], 'aws:securetransport': ['true'] }, network: true },
  { keys: { 'aws:sourcevpce': ['vpce-9'], 'aws:sourcevpc': ['vpc-9'], 'aws:securetransport': ['true'] }, network: false },
];

const actions = ['s3:GetObject', 's3:PutObject'];
const resources = [bucket, `${bucket}/a`, `${bucket}/b/c`];

const world = actors.flatMap((actor) =>
  paths.flatMap((path) =>
    actions.flatMap((action) =>
      resources.map((resource) => ({
        actor,
        network: path.network,
        request: { ...actor.request, keys: { ...actor.request.keys, ...path.keys }, action, resource },
      })),
    ),
  ),
);

function belongs(grant: Grant, actor: Actor, network: boolean): boolean {
  if (grant.exposure === 'public') return true;
  if (grant.exposure === 'network') return network;
  if (grant.exposure === 'own-account') return actor.belongsTo.includes('own');
  if (grant.exposure === 'organization')
    return actor.belongsTo.includes(grant.to.replace(/^organization path ([^/]*)\/.*/, 'organization $1'));
  if (grant.exposure === 'service') return actor.belongsTo.includes(grant.to.startsWith('the owner of') ? 'a service' : grant.to);
  return actor.belongsTo.includes(grant.account === undefined ? grant.to : `account ${grant.account}`);
}

const some = <T>(...values: readonly T[]): fc.Arbitrary<T[]> => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 });

const values: Readonly<Record<string, fc.Arbitrary<string[]>>> = {
  'aws:PrincipalOrgID': some('o-ownorg', 'o-other', 'o-*', '*'),
  'aws:PrincipalOrgPaths': some('o-ownorg/*', 'o-other/r-1/*', 'o-*', '*'),
  'aws:PrincipalAccount': some(own, foreign, '1*', 'anonymous', '*'),
  'aws:PrincipalArn': some(
    `arn:aws:iam::${own}:role/*`,
    `arn:aws:iam::*:role/app`,
    `arn:*:iam::${own}:role/app`,
    `arn:aws:iam::${foreign}:role/app`,
    `arn:aws:iam::${stranger}:*`,
  ),
  'aws:userid': some(`AROA${own}AAAA:*`, `AROA${foreign}AAAA:session`, 'anonymous', '*'),
  'aws:SourceAccount': some(own, foreign, '*'),
  'aws:SourceOrgID': some('o-ownorg', 'o-other', 'o-*'),
  'aws:SourceArn': some(
    bucket,
    'arn:aws:s3:::*',
    `arn:aws:sns:*:${own}:t`,
    `arn:aws:sns:eu-west-1:${foreign}:t`,
    `arn:aws:execute-api:*:${own}:*`,
    'arn:aws:sns:*:*:t',
  ),
  'aws:SourceVpce': some('vpce-1', 'vpce-*'),
  'aws:SourceVpc': some('vpc-1', '*'),
  'aws:PrincipalServiceName': some('sns.amazonaws.com', '*'),
};

const valuesOfBool = some('true', 'false');

const stringCondition = fc
  .tuple(
    fc.constantFrom('', '', 'ForAnyValue:', 'ForAllValues:'),
    fc.constantFrom('StringEquals', 'StringLike', 'StringNotEquals', 'StringNotLike', 'ArnLike', 'ArnNotLike', 'ArnEquals', 'ArnNotEquals'),
    fc.constantFrom('', '', 'IfExists'),
    fc.constantFrom(...Object.keys(values)).chain((key) => fc.tuple(fc.constant(key), values[key] ?? fc.constant(['*']))),
  )
  .map(([qualifier, operator, suffix, [key, list]]) => ({ [`${qualifier}${operator}${suffix}`]: { [key]: list } }));

const condition = fc.oneof(
  { weight: 6, arbitrary: stringCondition },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom('Bool', 'BoolIfExists', 'StringEquals', 'StringNotEquals'),
        fc.constantFrom('aws:SecureTransport', 'aws:PrincipalIsAWSService'),
        valuesOfBool,
      )
      .map(([operator, key, list]) => ({ [operator]: { [key]: list } })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...Object.keys(values)), valuesOfBool).map(([key, list]) => ({ Null: { [key]: list } })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('IpAddress', 'NotIpAddress', 'IpAddressIfExists'),
        some('203.0.113.0/24', '0.0.0.0/1', '128.0.0.0/1', '0.0.0.0/0'),
      )
      .map(([operator, list]) => ({ [operator]: { 'aws:SourceIp': list } })),
  },
);

const principal: fc.Arbitrary<RawPrincipal> = fc.oneof(
  { weight: 4, arbitrary: fc.constant('*' as const) },
  {
    weight: 2,
    arbitrary: fc.record({ AWS: some('*', own, foreign, `arn:aws:iam::${stranger}:root`, `arn:aws:iam::${foreign}:role/app`) }),
  },
  { weight: 2, arbitrary: fc.record({ Service: some('sns.amazonaws.com', 's3.amazonaws.com') }) },
);

const statement: fc.Arbitrary<RawStatement> = fc
  .record({
    Effect: fc.constantFrom('Allow' as const, 'Allow' as const, 'Deny' as const),
    who: fc.tuple(fc.constantFrom('Principal', 'Principal', 'Principal', 'NotPrincipal'), principal),
    what: fc.tuple(fc.constantFrom('Action', 'Action', 'NotAction'), some('s3:GetObject', 's3:Put*', 's3:*', '*')),
    where: fc.tuple(
      fc.constantFrom('Resource', 'Resource', 'NotResource'),
      some(bucket, `${bucket}/*`, `${bucket}*`, '*', `${bucket}/b/?`),
    ),
    conditions: fc.array(condition, { maxLength: 3 }),
  })
  .map(({ Effect, who, what, where, conditions }) => ({
    Effect,
    [who[0]]: who[1],
    [what[0]]: what[1],
    [where[0]]: where[1],
    Condition: conditions.reduce<Record<string, object>>((block, one) => {
      for (const [operator, keys] of Object.entries(one)) block[operator] = { ...block[operator], ...keys };
      return block;
    }, {}),
  })) as fc.Arbitrary<RawStatement>;

const context = { accountId: own, organizationId: 'o-ownorg', trustedAccounts: [partner] };

/** Requests that the oracle allows and no grant of the analysis explains. */
function unexplained(
  statements: readonly RawStatement[],
  question: { actions?: readonly string[]; resources?: readonly string[] },
): readonly string[] {
  const policy = parsePolicy({ Version: '2012-10-17', Statement: statements });
  if (isMalformed(policy)) throw new Error(policy.malformed);
  const grants = resourcePolicyAccess(policy, { ...context, ...question });
  return world
    .filter(({ actor, network, request }) => {
      const covers = (grant: Grant): boolean =>
        belongs(grant, actor, network) && grant.actions.some((pattern) => actionMatches(pattern, request.action));
      return allowing(statements, request).some((index) => !grants.some((grant) => grant.statement.index === index && covers(grant)));
    })
    .map(({ actor, request }) => `${actor.name}: ${request.action} ${request.resource}`);
}

const policies = fc.array(statement, { minLength: 1, maxLength: 4 });

test('every caller that a policy allows is in one of its grants', () => {
  fc.assert(
    fc.property(policies, (statements) => {
      expect(unexplained(statements, {})).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('every allowed caller is in a grant for given actions and resources, too', () => {
  fc.assert(
    fc.property(policies, (statements) => {
      expect(unexplained(statements, { actions, resources: [bucket, `${bucket}/*`] })).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('an Allow for everyone with a Deny for all others grants access exactly to the named callers', () => {
  fc.assert(
    fc.property(condition, (test) => {
      const statements: RawStatement[] = [
        { Effect: 'Allow', Principal: '*', Action: ['s3:*'], Resource: [`${bucket}*`] },
        { Effect: 'Deny', Principal: '*', Action: ['s3:*'], Resource: [`${bucket}*`], Condition: test },
      ];
      expect(unexplained(statements, {})).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
