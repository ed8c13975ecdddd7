import { GetAccountAuthorizationDetailsCommand, IAMClient } from '@aws-sdk/client-iam';
import { mockClient } from 'aws-sdk-client-mock';
import { known } from '../../../src/core/fact.ts';
import { userCollector } from '../../../src/services/iam/user.ts';
import { collect } from '../../support/collect.ts';

const iam = mockClient(IAMClient);
const account = 'arn:aws:iam::111122223333';
const shopPolicy = `${account}:policy/shop`;

describe('administrators in policies', () => {
  const allow = (...statements: readonly object[]) =>
    encodeURIComponent(JSON.stringify({ Statement: statements.map((statement) => ({ Effect: 'Allow', Resource: '*', ...statement })) }));
  const everything = [{ PolicyName: 'all', PolicyDocument: allow({ Action: '*' }) }];
  const trust = (service: string) =>
    encodeURIComponent(JSON.stringify({ Statement: { Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' } }));
  const role = (name: string, change: object = {}) => ({
    RoleName: name,
    Arn: `${account}:role/${name}`,
    AssumeRolePolicyDocument: trust('lambda.amazonaws.com'),
    RolePolicyList: everything,
    ...change,
  });

  const namedBy = async (...statements: readonly object[]) => {
    iam.reset();
    iam.on(GetAccountAuthorizationDetailsCommand).resolves({
      UserDetailList: [
        { UserName: 'root-of-all', Arn: `${account}:user/root-of-all`, GroupList: ['administrators'] },
        { UserName: 'shop', Arn: `${account}:user/shop`, UserPolicyList: [{ PolicyName: 'own', PolicyDocument: allow(...statements) }] },
      ],
      GroupDetailList: [{ GroupName: 'administrators', Arn: `${account}:group/administrators`, GroupPolicyList: everything }],
      RoleDetailList: [
        role('administrator'),
        role('harmless', { RolePolicyList: [] }),
        role('bounded', { PermissionsBoundary: { PermissionsBoundaryArn: shopPolicy } }),
        role('reserved', { Path: '/aws-reserved/sso.amazonaws.com/' }),
      ],
      Policies: [
        { Arn: shopPolicy, DefaultVersionId: 'v1', PolicyVersionList: [{ VersionId: 'v1', Document: allow({ Action: 's3:GetObject' }) }] },
      ],
    });
    const { resources } = await collect(userCollector, { facts: ['namedAdministrators'] });
    const facts = resources.find(({ id }) => id === 'shop')?.facts as Record<string, unknown> | undefined;
    return facts?.['namedAdministrators'];
  };

  test('include a role by pattern, with the services that can assume it', async () => {
    expect(await namedBy({ Action: 'iam:PassRole', Resource: `${account}:role/*` })).toEqual(
      known([{ arn: `${account}:role/administrator`, services: ['lambda.amazonaws.com'] }]),
    );
  });

  test('include users and groups', async () => {
    expect(await namedBy({ Action: 'iam:*', Resource: [`${account}:user/root-of-all`, `${account}:group/administrators`] })).toEqual(
      known([
        { arn: `${account}:user/root-of-all`, services: [] },
        { arn: `${account}:group/administrators`, services: [] },
      ]),
    );
  });

  test.each<[string, object[]]>([
    ['every resource', [{ Action: 'iam:PassRole' }]],
    ['another role', [{ Action: 'iam:PassRole', Resource: `${account}:role/harmless` }]],
    ['another action', [{ Action: 'iam:GetRole', Resource: `${account}:role/administrator` }]],
    [
      'a denied role',
      [
        { Action: 'iam:PassRole', Resource: `${account}:role/a*` },
        { Effect: 'Deny', Action: '*', Resource: '*' },
      ],
    ],
  ])('are none with %s', async (_, statements) => {
    expect(await namedBy(...statements)).toEqual(known([]));
  });
});
