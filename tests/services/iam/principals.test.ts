import { DescribeOrganizationCommand, OrganizationsClient } from '@aws-sdk/client-organizations';
import { GetAccountAuthorizationDetailsCommand, IAMClient, type GetAccountAuthorizationDetailsResponse } from '@aws-sdk/client-iam';
import { mockClient } from 'aws-sdk-client-mock';
import { groupCollector } from '../../../src/services/iam/group.ts';
import { managedPolicyCollector } from '../../../src/services/iam/managed-policy.ts';
import { roleCollector } from '../../../src/services/iam/role.ts';
import { userCollector } from '../../../src/services/iam/user.ts';
import type { Collector } from '../../../src/core/collector.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const iam = mockClient(IAMClient);
const organizations = mockClient(OrganizationsClient);

const account = 'arn:aws:iam::111122223333';
const awsError = (name: string, status = 400) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: status } });
const document = (action: string) => `{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"${action}","Resource":"*"}]}`;
/** The format of IAM: URL-encoded, with the original white space. */
const encoded = (action: string) => encodeURIComponent(JSON.stringify(JSON.parse(document(action)), null, 4));
const attached = (arn: string) => ({ PolicyName: arn.split('/').at(-1) ?? '', PolicyArn: arn });

const shopPolicy = `${account}:policy/team/shop`;
const awsPolicy = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
const boundary = `${account}:policy/boundary`;

/** The group and the policies follow the user that has them. */
const pages: readonly GetAccountAuthorizationDetailsResponse[] = [
  {
    UserDetailList: [
      {
        UserName: 'anna',
        Arn: `${account}:user/people/anna`,
        CreateDate: new Date('2024-02-03T04:05:06Z'),
        GroupList: ['buyers'],
        UserPolicyList: [{ PolicyName: 'own', PolicyDocument: encoded('s3:GetObject') }],
        AttachedManagedPolicies: [attached(awsPolicy), attached(`${account}:policy/lost`)],
        PermissionsBoundary: { PermissionsBoundaryArn: boundary, PermissionsBoundaryType: 'PermissionsBoundaryPolicy' },
        Tags: [{ Key: 'Name', Value: 'Anna' }],
      },
      { UserName: 'ben', Arn: `${account}:user/ben` },
      {},
    ],
    IsTruncated: true,
    Marker: 'more',
  },
  {
    GroupDetailList: [
      {
        GroupName: 'buyers',
        Arn: `${account}:group/buyers`,
        GroupPolicyList: [{ PolicyName: 'cart', PolicyDocument: encoded('sqs:SendMessage') }],
        AttachedManagedPolicies: [attached(shopPolicy)],
      },
    ],
    RoleDetailList: [
      {
        RoleName: 'shop',
        Path: '/services/',
        Arn: `${account}:role/services/shop`,
        CreateDate: new Date('2025-01-01'),
        AssumeRolePolicyDocument: encoded('sts:AssumeRole'),
        RolePolicyList: [],
        AttachedManagedPolicies: [attached(shopPolicy)],
        RoleLastUsed: { LastUsedDate: new Date('2026-11-01'), Region: 'eu-west-1' },
        Tags: [{ Key: 'team', Value: 'shop' }],
      },
      { RoleName: 'idle', Arn: `${account}:role/idle`, RoleLastUsed: {} },
    ],
    Policies: [
      {
        PolicyName: 'shop',
        Arn: shopPolicy,
        DefaultVersionId: 'v2',
        AttachmentCount: 2,
        PermissionsBoundaryUsageCount: 0,
        PolicyVersionList: [
          { VersionId: 'v1', IsDefaultVersion: false, Document: encoded('*') },
          { VersionId: 'v2', IsDefaultVersion: true, Document: encoded('dynamodb:GetItem') },
        ],
      },
      { Arn: boundary, AttachmentCount: 0, PermissionsBoundaryUsageCount: 1, PolicyVersionList: [] },
      {
        PolicyName: 'ReadOnlyAccess',
        Arn: awsPolicy,
        DefaultVersionId: 'v9',
        PolicyVersionList: [{ VersionId: 'v9', Document: encoded('s3:List*') }],
      },
    ],
  },
];

beforeEach(() => {
  iam.reset();
  organizations.reset();
  iam
    .on(GetAccountAuthorizationDetailsCommand, { MaxItems: 1000 })
    .resolves(pages[0] ?? {})
    .on(GetAccountAuthorizationDetailsCommand, { MaxItems: 1000, Marker: 'more' })
    .resolves(pages[1] ?? {});
});

const listedFacts = (collector: Collector) => Object.keys(collector.facts).filter((fact) => collector.facts[fact]?.kind === 'fromListing');

/** The resources of the collector, with the facts from the listing. */
async function listed(collector: Collector) {
  const { resources, listingErrors } = await collect(collector, { facts: listedFacts(collector) });
  expect(listingErrors).toEqual([]);
  return resources;
}

const notReported = (message: string) => ({
  state: 'unreadable',
  collectionError: { kind: 'not-reported', action: 'iam:GetAccountAuthorizationDetails', message },
});

test('users have their own policies, those of their groups, and unreadable members that AWS omits', async () => {
  const [ben, anna, ...others] = await listed(userCollector);

  expect(others).toEqual([]);
  expect(anna).toMatchObject({
    type: 'AWS::IAM::User',
    service: 'iam',
    id: 'anna',
    name: 'anna',
    region: 'global',
    tags: { Name: 'Anna' },
  });
  expect(anna?.facts).toEqual({
    inlinePolicies: known([{ name: 'own', document: document('s3:GetObject') }]),
    attachedPolicies: known([
      { name: 'ReadOnlyAccess', arn: awsPolicy, document: document('s3:List*') },
      { name: 'lost', arn: `${account}:policy/lost` },
    ]),
    groupPolicies: known([
      { group: 'buyers', name: 'cart', document: document('sqs:SendMessage') },
      { group: 'buyers', name: 'shop', document: document('dynamodb:GetItem') },
    ]),
    permissionsBoundary: known({ name: 'boundary', arn: boundary }),
    namedAdministrators: known([]),
    path: notReported('the answer contains no path'),
    createdAt: known('2024-02-03T04:05:06.000Z'),
  });
  expect(ben?.facts).toEqual({
    inlinePolicies: known([]),
    attachedPolicies: known([]),
    groupPolicies: known([]),
    permissionsBoundary: absent(),
    namedAdministrators: known([]),
    path: notReported('the answer contains no path'),
    createdAt: notReported('the answer does not contain the creation date'),
  });
});

test('a group that the response does not describe is unreadable', async () => {
  iam.reset();
  iam
    .on(GetAccountAuthorizationDetailsCommand)
    .resolves({ UserDetailList: [{ UserName: 'cleo', Arn: `${account}:user/cleo`, GroupList: ['ghosts'] }] });

  const [cleo] = await listed(userCollector);

  expect(cleo?.facts).toMatchObject({ groupPolicies: notReported('the answer does not describe the group ghosts') });
});

test('groups have their policies', async () => {
  const groups = await listed(groupCollector);

  expect(groups).toMatchObject([{ id: 'buyers', arn: `${account}:group/buyers`, region: 'global', tags: {} }]);
  expect(groups[0]?.facts).toEqual({
    inlinePolicies: known([{ name: 'cart', document: document('sqs:SendMessage') }]),
    attachedPolicies: known([{ name: 'shop', arn: shopPolicy, document: document('dynamodb:GetItem') }]),
    groupPolicies: known([]),
    permissionsBoundary: absent(),
    namedAdministrators: known([]),
    path: notReported('the answer contains no path'),
  });
});

test('roles have their trust policy and last use', async () => {
  const [idle, shop] = await listed(roleCollector);

  expect(shop).toMatchObject({ id: 'shop', name: 'shop', arn: `${account}:role/services/shop`, tags: { team: 'shop' } });
  expect(shop?.facts).toEqual({
    inlinePolicies: known([]),
    attachedPolicies: known([{ name: 'shop', arn: shopPolicy, document: document('dynamodb:GetItem') }]),
    groupPolicies: known([]),
    permissionsBoundary: absent(),
    namedAdministrators: known([]),
    path: known('/services/'),
    trustPolicy: known(document('sts:AssumeRole')),
    createdAt: known('2025-01-01T00:00:00.000Z'),
    lastUsed: known({ at: '2026-11-01T00:00:00.000Z', region: 'eu-west-1' }),
  });
  expect(idle?.facts).toMatchObject({
    path: notReported('the answer contains no path'),
    trustPolicy: notReported('the answer contains no trust policy'),
    lastUsed: known({}),
  });
});

test('customer managed policies have their default version', async () => {
  const policies = await listed(managedPolicyCollector);

  expect(policies.map(({ id }) => id)).toEqual(['boundary', 'shop']);
  expect(policies[1]).toMatchObject({ arn: shopPolicy, region: 'global', tags: null });
  expect(policies[1]?.facts).toEqual({
    document: known(document('dynamodb:GetItem')),
    namedAdministrators: known([]),
    attachments: known(2),
    boundaryUses: known(0),
  });
  expect(policies[0]?.facts).toMatchObject({
    document: notReported('the answer does not contain the default version'),
    boundaryUses: known(1),
  });
});

test('the account is read once for all types', async () => {
  const plan = {
    collectors: [userCollector, groupCollector, roleCollector, managedPolicyCollector].map((collector) => ({
      collector,
      facts: listedFacts(collector),
    })),
  };

  const { resources } = await collect(plan);

  expect(resources).toHaveLength(7);
  expect(iam.commandCalls(GetAccountAuthorizationDetailsCommand)).toHaveLength(2);
});

test('a denied listing is a collection error for the type', async () => {
  iam.reset();
  iam.on(GetAccountAuthorizationDetailsCommand).rejects(awsError('AccessDenied', 403));

  const { resources, listingErrors } = await collect(roleCollector);

  expect(resources).toEqual([]);
  expect(listingErrors).toMatchObject([
    { type: 'AWS::IAM::Role', region: 'global', collectionError: { kind: 'denied', action: 'iam:GetAccountAuthorizationDetails' } },
  ]);
});

describe('an unusual policy document', () => {
  test.each([
    ['plain JSON', document('s3:GetObject'), document('s3:GetObject')],
    ['a percent sign that encodes nothing', '100%', '100%'],
    ['text that is not JSON', 'not%20JSON', 'not JSON'],
  ])('%s', async (_, PolicyDocument, expected) => {
    iam.reset();
    const GroupPolicyList = [{ PolicyName: 'own', PolicyDocument }];
    iam
      .on(GetAccountAuthorizationDetailsCommand)
      .resolves({ GroupDetailList: [{ GroupName: 'g', Arn: `${account}:group/g`, GroupPolicyList }] });

    const [group] = await listed(groupCollector);

    expect(group?.facts).toMatchObject({ inlinePolicies: known([{ name: 'own', document: expected }]) });
  });
});

describe('the organization of a role', () => {
  const organizationId = async () => {
    const { resources } = await collect(roleCollector, { facts: ['organizationId'] });
    return (resources[0]?.facts as Record<string, unknown> | undefined)?.['organizationId'];
  };

  test('is read once', async () => {
    organizations.on(DescribeOrganizationCommand).resolves({ Organization: { Id: 'o-m3r1d1an00' } });

    expect(await organizationId()).toEqual(known('o-m3r1d1an00'));
    expect(organizations.commandCalls(DescribeOrganizationCommand)).toHaveLength(1);
  });

  test('is absent for a standalone account', async () => {
    organizations.on(DescribeOrganizationCommand).rejects(awsError('AWSOrganizationsNotInUseException'));

    expect(await organizationId()).toEqual(absent());
  });

  test('is unreadable if denied', async () => {
    organizations.on(DescribeOrganizationCommand).rejects(awsError('AccessDeniedException'));

    expect(await organizationId()).toMatchObject({ collectionError: { kind: 'denied', action: 'organizations:DescribeOrganization' } });
  });
});
