import {
  GetAccountPasswordPolicyCommand,
  GetAccountSummaryCommand,
  GetCredentialReportCommand,
  IAMClient,
  ListEntitiesForPolicyCommand,
  ListOrganizationsFeaturesCommand,
  ListServerCertificatesCommand,
  ListVirtualMFADevicesCommand,
} from '@aws-sdk/client-iam';
import { mockClient } from 'aws-sdk-client-mock';
import { globalAccountCollector } from '../../../src/services/index.ts';
import { serverCertificateCollector } from '../../../src/services/iam/server-certificate.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect, type CollectOptions } from '../../support/collect.ts';

const iam = mockClient(IAMClient);
const awsError = (name: string, status = 404) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: status } });

beforeEach(() => iam.reset());

async function accountFacts(facts: readonly string[], options: CollectOptions = {}) {
  const { resources } = await collect(globalAccountCollector, { ...options, facts });
  expect(resources).toHaveLength(1);
  return resources[0]?.facts;
}

const flags = ['rootMfaEnabled', 'rootAccessKeysPresent', 'rootSigningCertificatesPresent', 'rootPasswordPresent'];

test('flags of the root user cost one call', async () => {
  iam.on(GetAccountSummaryCommand).resolves({
    SummaryMap: { AccountMFAEnabled: 1, AccountAccessKeysPresent: 0, AccountSigningCertificatesPresent: 2, AccountPasswordPresent: 0 },
  });

  expect(await accountFacts(flags)).toEqual({
    rootMfaEnabled: known(true),
    rootAccessKeysPresent: known(false),
    rootSigningCertificatesPresent: known(true),
    rootPasswordPresent: known(false),
  });
  expect(iam.calls()).toHaveLength(1);
});

test('a missing flag in the summary is unreadable', async () => {
  iam.on(GetAccountSummaryCommand).resolves({ SummaryMap: { AccountMFAEnabled: 0 } });

  const unreadable = (key: string) => ({
    state: 'unreadable',
    collectionError: { kind: 'not-reported', action: 'iam:GetAccountSummary', message: `the account summary has no ${key}` },
  });
  expect(await accountFacts(flags)).toEqual({
    rootMfaEnabled: known(false),
    rootAccessKeysPresent: unreadable('AccountAccessKeysPresent'),
    rootSigningCertificatesPresent: unreadable('AccountSigningCertificatesPresent'),
    rootPasswordPresent: absent(),
  });
});

describe('virtual MFA of the root user', () => {
  const device = (user: string) => ({
    SerialNumber: `arn:aws:iam::111122223333:mfa/${user}`,
    User: { Arn: `arn:aws:iam::111122223333:${user}` } as never,
  });

  test('is found on a later page', async () => {
    iam
      .on(ListVirtualMFADevicesCommand, { AssignmentStatus: 'Assigned', MaxItems: 1000 })
      .resolves({ VirtualMFADevices: [device('user/anna')], IsTruncated: true, Marker: 'more' })
      .on(ListVirtualMFADevicesCommand, { AssignmentStatus: 'Assigned', MaxItems: 1000, Marker: 'more' })
      .resolves({ VirtualMFADevices: [device('root')] });

    expect(await accountFacts(['rootVirtualMfa'])).toEqual({ rootVirtualMfa: known(true) });
  });

  test('is not found', async () => {
    iam.on(ListVirtualMFADevicesCommand).resolves({ VirtualMFADevices: [device('user/root')] });

    expect(await accountFacts(['rootVirtualMfa'])).toEqual({ rootVirtualMfa: known(false) });
  });
});

describe('the root user', () => {
  const report = (rows: string) => ({
    Content: new TextEncoder().encode(`user,password_enabled,mfa_active\n${rows}`),
    GeneratedTime: new Date(),
  });

  test.each([
    ['aws', '', true],
    ['aws-cn', 'anna,true,true', false],
    ['aws-us-gov', 'anna,true,true', false],
    ['aws-us-gov', '<root_account>,not_supported,false', true],
  ] as const)('%s with the rows "%s": %s', async (partition, rows, expected) => {
    iam.on(GetCredentialReportCommand).resolves(report(rows));

    expect(await accountFacts(['rootUserPresent'], { partition })).toEqual({ rootUserPresent: known(expected) });
    expect(iam.calls()).toHaveLength(partition === 'aws' ? 0 : 1);
  });

  test('is unreadable with a denied report in China', async () => {
    iam.on(GetCredentialReportCommand).rejects(awsError('AccessDenied', 403));

    expect(await accountFacts(['rootUserPresent'], { partition: 'aws-cn' })).toMatchObject({
      rootUserPresent: { collectionError: { kind: 'denied', action: 'iam:GetCredentialReport' } },
    });
  });
});

test('is unreadable with a report without the root user', async () => {
  iam.on(GetCredentialReportCommand).resolves({ Content: new TextEncoder().encode('user,arn\n'), GeneratedTime: new Date() });

  expect(await accountFacts(['rootCredentials'])).toMatchObject({
    rootCredentials: { collectionError: { kind: 'not-reported', message: 'the credential report has no row for the root user' } },
  });
});

test.each([
  ['none', awsError('NoSuchEntityException'), absent()],
  [
    'denied',
    awsError('AccessDenied', 403),
    { state: 'unreadable', collectionError: { kind: 'denied', action: 'iam:GetAccountPasswordPolicy', message: 'AccessDenied' } },
  ],
] as const)('password policy: %s', async (_, error, expected) => {
  iam.on(GetAccountPasswordPolicyCommand).rejects(error);

  expect(await accountFacts(['passwordPolicy'])).toEqual({ passwordPolicy: expected });
});

test('reads the password policy', async () => {
  iam.on(GetAccountPasswordPolicyCommand).resolves({ PasswordPolicy: { MinimumPasswordLength: 14, ExpirePasswords: false } });

  expect(await accountFacts(['passwordPolicy'])).toEqual({ passwordPolicy: known({ MinimumPasswordLength: 14, ExpirePasswords: false }) });
});

test('reads the identities with the support policy of the partition', async () => {
  const PolicyArn = 'arn:aws-us-gov:iam::aws:policy/AWSSupportAccess';
  iam
    .on(ListEntitiesForPolicyCommand, { PolicyArn, MaxItems: 1000 })
    .resolves({ PolicyRoles: [{ RoleName: 'support' }], IsTruncated: true, Marker: 'more' })
    .on(ListEntitiesForPolicyCommand, { PolicyArn, MaxItems: 1000, Marker: 'more' })
    .resolves({ PolicyUsers: [{ UserName: 'anna' }], PolicyGroups: [{ GroupName: 'helpers' }] });

  expect(await accountFacts(['supportAccess'], { partition: 'aws-us-gov' })).toEqual({
    supportAccess: known({ roles: ['support'], users: ['anna'], groups: ['helpers'] }),
  });
});

describe('central management of root access', () => {
  test('lists the enabled features', async () => {
    iam.on(ListOrganizationsFeaturesCommand).resolves({ OrganizationId: 'o-m3r1d1an00', EnabledFeatures: ['RootSessions'] });

    expect(await accountFacts(['rootManagement'])).toEqual({ rootManagement: known(['RootSessions']) });
  });

  test.each([
    ['OrganizationNotFoundException', absent()],
    ['AccountNotManagementOrDelegatedAdministratorException', absent()],
    ['ServiceAccessNotEnabledException', known([])],
    ['OrganizationNotInAllFeaturesModeException', known([])],
  ])('%s', async (code, expected) => {
    iam.on(ListOrganizationsFeaturesCommand).rejects(awsError(code, 400));

    expect(await accountFacts(['rootManagement'])).toEqual({ rootManagement: expected });
  });

  test('is unreadable if denied', async () => {
    iam.on(ListOrganizationsFeaturesCommand).rejects(awsError('AccessDenied', 403));

    expect(await accountFacts(['rootManagement'])).toMatchObject({ rootManagement: { collectionError: { kind: 'denied' } } });
  });
});

test('server certificates', async () => {
  const certificate = (name: string) => ({
    Path: '/',
    ServerCertificateName: name,
    ServerCertificateId: 'ASCA1',
    Arn: `arn:aws:iam::111122223333:server-certificate/${name}`,
  });
  iam
    .on(ListServerCertificatesCommand, { MaxItems: 1000 })
    .resolves({
      ServerCertificateMetadataList: [{ ...certificate('shop'), Expiration: new Date('2027-01-01') }],
      IsTruncated: true,
      Marker: 'more',
    })
    .on(ListServerCertificatesCommand, { MaxItems: 1000, Marker: 'more' })
    .resolves({ ServerCertificateMetadataList: [certificate('old')] });

  const { resources } = await collect(serverCertificateCollector);

  expect(resources).toMatchObject([
    { id: 'old', region: 'global', facts: { expiresAt: { collectionError: { kind: 'not-reported' } } } },
    { id: 'shop', facts: { expiresAt: known('2027-01-01T00:00:00.000Z') } },
  ]);
});
