import { actionsOf } from '../../src/policy/action-levels.ts';
import { access, allow, bucket, deny, exposures, foreign, own } from './bucket-statements.ts';

describe('a Deny', () => {
  const open = allow(undefined, { Action: ['s3:GetObject', 's3:PutObject'] });

  test.each<[string, object, string[]]>([
    ['for everyone cancels the Allow', deny(undefined), []],
    ['for AWS * too', deny(undefined, { Principal: { AWS: '*' } }), []],
    ['also of all actions', deny(undefined, { Action: '*', Resource: '*' }), []],
    ['also of NotAction with other actions', deny(undefined, { Action: undefined, NotAction: 'sqs:*' }), []],
    ['of other actions keeps it', deny(undefined, { Action: 's3:DeleteObject' }), ['public']],
    ['of the bucket alone keeps the objects', deny(undefined, { Resource: bucket }), ['public']],
    ['of some objects keeps the others', deny(undefined, { Resource: `${bucket}/secret/*` }), ['public']],
    ['of all except some objects keeps those', deny(undefined, { Resource: undefined, NotResource: `${bucket}/open/*` }), ['public']],
    ['of all except another bucket cancels it', deny(undefined, { Resource: undefined, NotResource: 'arn:aws:s3:::other/*' }), []],
    ['for a foreign account keeps everyone else', deny(undefined, { Principal: { AWS: foreign } }), ['public']],
    [
      'for all except the own account',
      deny(undefined, { Principal: undefined, NotPrincipal: { AWS: `arn:aws:iam::${own}:root` } }),
      ['own-account trusted'],
    ],
    [
      'for all except a foreign account',
      deny(undefined, { Principal: undefined, NotPrincipal: { AWS: [own, foreign] } }),
      ['own-account trusted', 'cross-account'],
    ],
    ['for all except everyone', deny(undefined, { Principal: undefined, NotPrincipal: '*' }), ['public']],
    ['outside the organization', deny({ StringNotEquals: { 'aws:PrincipalOrgID': 'o-ownorg' } }), ['organization trusted']],
    [
      'outside the organization, IfExists',
      deny({ StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-ownorg' } }),
      ['organization trusted'],
    ],
    ['outside a foreign organization', deny({ StringNotEquals: { 'aws:PrincipalOrgID': 'o-other' } }), ['organization']],
    [
      'outside organization paths',
      deny({ 'ForAllValues:StringNotLike': { 'aws:PrincipalOrgPaths': 'o-ownorg/*' } }),
      ['organization trusted'],
    ],
    [
      'outside organization paths, except for callers without one',
      deny({ 'ForAnyValue:StringNotLike': { 'aws:PrincipalOrgPaths': 'o-ownorg/*' } }),
      ['public'],
    ],
    ['outside any organization', deny({ StringNotLike: { 'aws:PrincipalOrgID': 'o-*' } }), ['public']],
    ['outside the account', deny({ StringNotEquals: { 'aws:PrincipalAccount': own } }), ['own-account trusted']],
    ['outside an endpoint', deny({ StringNotEquals: { 'aws:SourceVpce': 'vpce-1' } }), ['network']],
    ['outside a range', deny({ NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }), ['network']],
    ['outside the internet', deny({ NotIpAddress: { 'aws:SourceIp': ['0.0.0.0/1', '128.0.0.0/1'] } }), ['public']],
    [
      'for all except some role IDs',
      deny({ StringNotLike: { 'aws:userid': ['AROAEXAMPLEEXAMPLE123:*', own] } }),
      ['cross-account', 'own-account trusted'],
    ],
    [
      'outside the organization and an endpoint',
      deny({ StringNotEquals: { 'aws:PrincipalOrgID': 'o-ownorg', 'aws:SourceVpce': 'vpce-1' } }),
      ['organization trusted', 'network'],
    ],
    [
      'outside the organization, except for services',
      deny({ StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-ownorg' }, BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } }),
      ['organization trusted', 'service'],
    ],
    // Unsigned requests have no aws:PrincipalIsAWSService, so Bool without IfExists does not match them.
    [
      'that excludes unsigned requests',
      deny({ StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-ownorg' }, Bool: { 'aws:PrincipalIsAWSService': 'false' } }),
      ['public'],
    ],
    [
      'outside a range, except via services',
      deny({ NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' }, BoolIfExists: { 'aws:ViaAWSService': 'false' } }),
      ['public'],
    ],
    [
      'that requires the key first',
      deny({ StringNotEquals: { 'aws:PrincipalOrgID': 'o-ownorg' }, Null: { 'aws:PrincipalOrgID': 'false' } }),
      ['public'],
    ],
    ['for services keeps everyone else', deny({ Bool: { 'aws:PrincipalIsAWSService': 'true' } }), ['public']],
    ['for services and all others', deny({ Bool: { 'aws:PrincipalIsAWSService': ['true', 'false'] } }), ['public']],
    ['of plain HTTP', deny({ Bool: { 'aws:SecureTransport': 'false' } }), ['public']],
    ['inside an organization', deny({ StringEquals: { 'aws:PrincipalOrgID': 'o-other' } }), ['public']],
    ['with an unknown operator', deny({ StringNotSeems: { 'aws:PrincipalOrgID': 'o-ownorg' } }), ['public']],
  ])('%s', (_, statement, expected) => {
    expect(exposures([open, statement])).toEqual(expected);
    expect(exposures([statement, open])).toEqual(expected);
  });

  test('covers single actions of an Allow', () => {
    expect(access([open, deny(undefined, { Action: 's3:Put*' })])[0]?.actions).toEqual(['s3:GetObject']);
    expect(
      exposures([allow(undefined, { Action: 's3:*' }), deny(undefined, { Action: 's3:Get*' })], { actions: actionsOf('s3', ['read']) }),
    ).toEqual(['public']);
    expect(
      access([allow(undefined, { Action: 's3:Get*' }), deny(undefined, { Action: 's3:Get*' })], { actions: actionsOf('s3', ['read']) }),
    ).toEqual([]);
  });

  test('splits an Allow by the remaining resources of each action', () => {
    const grants = access([open, deny({ StringNotEquals: { 'aws:PrincipalOrgID': 'o-ownorg' } }, { Action: 's3:PutObject' })]);
    expect(grants.map(({ exposure, actions }) => [exposure, actions])).toEqual([
      ['public', ['s3:GetObject']],
      ['organization', ['s3:PutObject']],
    ]);
  });

  test('narrows further with a second Deny', () => {
    const outside = deny({ StringNotEquals: { 'aws:PrincipalOrgID': 'o-other' } }, { Sid: 'Org' });
    const elsewhere = deny({ StringNotEquals: { 'aws:SourceVpce': 'vpce-1' } }, { Sid: 'Endpoint' });
    const [grant] = access([open, outside, elsewhere]);
    expect(grant).toMatchObject({ exposure: 'organization', trusted: false });
    expect(grant?.evidence).toEqual(['Org denies all but organization o-other', 'Endpoint denies all but VPC endpoint vpce-1']);
  });

  test('that excludes services leaves nothing for a named account', () => {
    const outside = deny({
      StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-ownorg' },
      BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
    });
    expect(exposures([allow(undefined, { Principal: { AWS: foreign } }), outside])).toEqual(['organization trusted']);
    expect(exposures([allow(undefined, { Principal: { Service: 'sns.amazonaws.com' } }), outside])).toEqual(['service']);
  });

  test('for services leaves nothing for a service', () => {
    const service = allow(undefined, { Principal: { Service: 'sns.amazonaws.com' } });
    const forServices = { Bool: { 'aws:PrincipalIsAWSService': 'true' } };
    expect(exposures([service, deny(forServices)])).toEqual([]);
    expect(exposures([service, deny({ ...forServices, StringNotEquals: { 'aws:SourceAccount': own } })])).toEqual(['own-account trusted']);
  });

  test('names callers like the Allow', () => {
    const role = `arn:aws:iam::${foreign}:role/r`;
    expect(
      exposures([allow(undefined, { Principal: { AWS: [foreign, role] } }), deny(undefined, { Principal: { AWS: foreign } })]),
    ).toEqual(['cross-account']);
    expect(exposures([allow(undefined, { Principal: { AWS: role } }), deny(undefined, { Principal: { AWS: role } })])).toEqual([]);
  });
});
