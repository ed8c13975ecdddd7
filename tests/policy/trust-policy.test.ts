import type { PolicyDocument } from '../../src/policy/policy-document.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { federatedTrusts, trustPolicyAccess } from '../../src/policy/trust-policy.ts';

const own = '111122223333';
const foreign = '999988887777';

function policy(...statements: readonly object[]): PolicyDocument {
  const parsed = parsePolicy({ Statement: statements.map((statement) => ({ Effect: 'Allow', Action: 'sts:AssumeRole', ...statement })) });
  if (isMalformed(parsed)) throw new Error(parsed.malformed);
  return parsed;
}

const access = (...statements: readonly object[]): string[] =>
  trustPolicyAccess(policy(...statements), { accountId: own, organizationId: 'o-ownorg' }).map(({ exposure, externalId, mfa }) =>
    [exposure, ...(externalId ? ['external id'] : []), ...(mfa ? ['MFA'] : [])].join(', '),
  );

describe('principals that can assume a role', () => {
  test.each<[string, object[], string[]]>([
    ['everyone', [{ Principal: '*' }], ['public']],
    ['everyone by AWS *', [{ Principal: { AWS: '*' } }], ['public']],
    ['everyone except one', [{ NotPrincipal: { AWS: foreign } }], ['public']],
    [
      'everyone who knows an external ID',
      [{ Principal: { AWS: '*' }, Condition: { StringEquals: { 'sts:ExternalId': 'x' } } }],
      ['public, external id'],
    ],
    ['the organization', [{ Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-ownorg' } } }], ['organization']],
    [
      'everyone, canceled by a Deny',
      [{ Principal: '*' }, { Effect: 'Deny', Principal: '*', Condition: { StringNotEquals: { 'aws:PrincipalAccount': own } } }],
      ['own-account'],
    ],
    ['the own account', [{ Principal: { AWS: own } }], ['own-account']],
    ['a foreign account', [{ Principal: { AWS: foreign } }], ['cross-account']],
    ['a foreign account by a wildcard', [{ Principal: { AWS: foreign }, Action: 'sts:*' }], ['cross-account']],
    [
      'a foreign account with an external id',
      [{ Principal: { AWS: foreign }, Condition: { StringEquals: { 'sts:ExternalId': 'x' } } }],
      ['cross-account, external id'],
    ],
    [
      'an external ID of wildcards does not count',
      [{ Principal: { AWS: foreign }, Condition: { StringLike: { 'sts:ExternalId': '*' } } }],
      ['cross-account'],
    ],
    [
      'an optional external ID does not count',
      [{ Principal: { AWS: foreign }, Condition: { StringEqualsIfExists: { 'sts:ExternalId': 'x' } } }],
      ['cross-account'],
    ],
    [
      'an excluded external ID does not count',
      [{ Principal: { AWS: foreign }, Condition: { StringNotEquals: { 'sts:ExternalId': 'x' } } }],
      ['cross-account'],
    ],
    [
      'a foreign account with MFA',
      [{ Principal: { AWS: foreign }, Condition: { Bool: { 'aws:MultiFactorAuthPresent': true } } }],
      ['cross-account, MFA'],
    ],
    [
      'a foreign account with recent MFA',
      [{ Principal: { AWS: foreign }, Condition: { NumericLessThan: { 'aws:MultiFactorAuthAge': 3600 } } }],
      ['cross-account, MFA'],
    ],
    [
      'MFA with IfExists does not count',
      [{ Principal: { AWS: foreign }, Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } } }],
      ['cross-account'],
    ],
    ['no MFA', [{ Principal: { AWS: foreign }, Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'false' } } }], ['cross-account']],
    ['a service', [{ Principal: { Service: 'sns.amazonaws.com' } }], ['service']],
    [
      'a service for the own account',
      [{ Principal: { Service: 'sns.amazonaws.com' }, Condition: { StringEquals: { 'aws:SourceAccount': own } } }],
      ['own-account'],
    ],
    [
      'an identity provider',
      [{ Principal: { Federated: `arn:aws:iam::${own}:saml-provider/x` }, Action: 'sts:AssumeRoleWithSAML' }],
      ['federated'],
    ],
    ['tagging a session is not assuming a role', [{ Principal: '*', Action: ['sts:TagSession', 'sts:SetSourceIdentity'] }], []],
  ])('%s', (_, statements, expected) => {
    expect(access(...statements)).toEqual(expected);
  });
});

describe('conditions for federated users', () => {
  const github = `arn:aws:iam::${own}:oidc-provider/token.actions.githubusercontent.com`;
  const trusts = (principal: string, action: string, condition: object = {}) =>
    federatedTrusts(policy({ Principal: { Federated: principal }, Action: action, Condition: condition })).map(
      ({ kind, issuer, claims }) => [kind, issuer, Object.fromEntries(claims)],
    );

  test('a web identity has its conditions', () => {
    const condition = {
      StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' },
      StringLike: { 'token.actions.githubusercontent.com:SUB': ['repo:o/r:*'] },
    };
    expect(trusts(github, 'sts:AssumeRoleWithWebIdentity', condition)).toEqual([
      ['oidc', 'token.actions.githubusercontent.com', { aud: ['sts.amazonaws.com'], sub: ['repo:o/r:*'] }],
    ]);
  });

  test('IfExists and negated conditions require nothing', () => {
    const key = 'token.actions.githubusercontent.com:sub';
    for (const operator of ['StringEqualsIfExists', 'StringNotEquals', 'ForAllValues:StringEquals', 'Bool']) {
      expect(trusts(github, 'sts:AssumeRoleWithWebIdentity', { [operator]: { [key]: 'repo:o/r:*' } })).toEqual([
        ['oidc', 'token.actions.githubusercontent.com', {}],
      ]);
    }
  });

  test('a Deny of every other subject requires the subject', () => {
    const key = 'token.actions.githubusercontent.com:sub';
    const claimsWith = (deny: object) =>
      Object.fromEntries(
        federatedTrusts(
          policy(
            { Principal: { Federated: github }, Action: 'sts:AssumeRoleWithWebIdentity' },
            { Effect: 'Deny', Action: 'sts:*', ...deny },
          ),
        )[0]?.claims ?? [],
      );
    const others = { StringNotLike: { [key]: 'repo:o/r:*' } };

    expect(claimsWith({ Principal: '*', Condition: others })).toEqual({ sub: ['repo:o/r:*'] });
    expect(claimsWith({ Principal: { Federated: github }, Condition: others })).toEqual({ sub: ['repo:o/r:*'] });
    expect(claimsWith({ Principal: { Federated: `${github}2` }, Condition: others })).toEqual({});
    expect(claimsWith({ Principal: '*', Action: 'sts:TagSession', Condition: others })).toEqual({});
    expect(claimsWith({ Principal: '*', Condition: { ...others, Bool: { 'aws:SecureTransport': 'false' } } })).toEqual({});
    expect(claimsWith({ Principal: '*', Condition: { StringLike: { [key]: 'repo:o/r:*' } } })).toEqual({});
  });

  test('the narrower of two conditions for a claim counts', () => {
    const key = 'token.actions.githubusercontent.com:sub';
    const condition = {
      StringLike: { [key]: '*' },
      StringEquals: { [key]: 'repo:o/r:ref:x' },
      'ForAnyValue:StringLike': { [key]: 'repo:*' },
    };
    expect(trusts(github, 'sts:AssumeRoleWithWebIdentity', condition)[0]?.[2]).toEqual({ sub: ['repo:o/r:ref:x'] });
    const patterns = { StringLike: { [key]: 'repo:*' }, 'ForAnyValue:StringLike': { [key]: 'repo:o/r:*' } };
    expect(trusts(github, 'sts:AssumeRoleWithWebIdentity', patterns)[0]?.[2]).toEqual({ sub: ['repo:o/r:*'] });
  });

  test('reads SAML, Cognito and clusters', () => {
    expect(
      trusts(`arn:aws:iam::${own}:saml-provider/x`, 'sts:AssumeRoleWithSAML', {
        StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' },
      }),
    ).toEqual([['saml', 'saml', { aud: ['https://signin.aws.amazon.com/saml'] }]]);
    const cognito = {
      StringEquals: { 'cognito-identity.amazonaws.com:aud': 'pool' },
      'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': 'authenticated' },
    };
    expect(trusts('cognito-identity.amazonaws.com', 'sts:AssumeRoleWithWebIdentity', cognito)).toEqual([
      ['oidc', 'cognito-identity.amazonaws.com', { aud: ['pool'], amr: ['authenticated'] }],
    ]);
    expect(trusts(`arn:aws:iam::${own}:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/ABC`, 'sts:AssumeRoleWithWebIdentity')).toEqual([
      ['oidc', 'oidc.eks.eu-west-1.amazonaws.com/id/abc', {}],
    ]);
  });

  test('other statements are not federated trust', () => {
    expect(
      federatedTrusts(
        policy({ Principal: { AWS: own } }, { Effect: 'Deny', Principal: { Federated: github }, Action: 'sts:AssumeRoleWithWebIdentity' }),
      ),
    ).toEqual([]);
    expect(trusts(github, 'sts:TagSession')).toEqual([]);
  });
});
