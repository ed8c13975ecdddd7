import { DescribeOrganizationCommand, OrganizationsClient } from '@aws-sdk/client-organizations';
import {
  GetConfigurationSetCommand,
  GetEmailIdentityCommand,
  type GetEmailIdentityResponse,
  type IdentityInfo,
  ListEmailIdentitiesCommand,
  SESv2Client,
} from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { emailIdentityCollector } from '../../../src/services/ses/identity.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const ses = mockClient(SESv2Client);
const organizations = mockClient(OrganizationsClient);
const awsError = (name: string) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: 400 } });
const notReported = { state: 'unreadable', collectionError: { kind: 'not-reported' } };

const identity = (IdentityName: string, VerificationStatus: IdentityInfo['VerificationStatus'] = 'SUCCESS'): IdentityInfo => ({
  IdentityName,
  IdentityType: IdentityName.includes('@') ? 'EMAIL_ADDRESS' : 'DOMAIN',
  VerificationStatus,
  SendingEnabled: true,
});
const listed = (...EmailIdentities: IdentityInfo[]) => ses.on(ListEmailIdentitiesCommand).resolves({ EmailIdentities });
const described = (EmailIdentity: string, answer: GetEmailIdentityResponse) =>
  ses.on(GetEmailIdentityCommand, { EmailIdentity }).resolves(answer);

beforeEach(() => {
  ses.reset();
  organizations.reset();
  listed(identity('shop.example'));
});

/** A fact of an identity. */
async function fact(name: string, id = 'shop.example') {
  const { resources, listingErrors } = await collect(emailIdentityCollector, { facts: [name] });
  expect(listingErrors).toEqual([]);
  return (resources.find((resource) => resource.id === id)?.facts as Record<string, unknown> | undefined)?.[name];
}

describe('listing', () => {
  test('follows pages, and reads tags from the description', async () => {
    ses
      .on(ListEmailIdentitiesCommand, { PageSize: 1000 })
      .resolves({ EmailIdentities: [identity('shop.example'), {}], NextToken: 'more' })
      .on(ListEmailIdentitiesCommand, { NextToken: 'more' })
      .resolves({ EmailIdentities: [identity('a@other.example', 'PENDING')] });
    ses.on(GetEmailIdentityCommand).resolves({ Tags: [{ Key: 'team', Value: 'mail' }], Policies: {} });

    const { resources, listingErrors } = await collect(emailIdentityCollector, {
      facts: ['identityType', 'verification', 'policies', 'mailFrom'],
    });

    expect(listingErrors).toEqual([]);
    expect(resources).toMatchObject([
      {
        id: 'a@other.example',
        arn: 'arn:aws:ses:eu-west-1:111122223333:identity/a@other.example',
        facts: { identityType: known('EMAIL_ADDRESS'), verification: known('PENDING') },
      },
      { type: 'AWS::SES::EmailIdentity', service: 'ses', id: 'shop.example', region: 'eu-west-1', tags: { team: 'mail' } },
    ]);
    expect(ses.calls()).toHaveLength(4);
  });

  test('is a collection error if denied', async () => {
    ses.on(ListEmailIdentitiesCommand).rejects(awsError('AccessDeniedException'));
    const { resources, listingErrors } = await collect(emailIdentityCollector, { facts: ['policies'] });
    expect(resources).toEqual([]);
    expect(listingErrors).toMatchObject([{ collectionError: { kind: 'denied', action: 'ses:ListEmailIdentities' } }]);
  });

  test('an identity that is deleted during the audit is left out', async () => {
    ses.on(GetEmailIdentityCommand).rejects(awsError('NotFoundException'));
    expect(await collect(emailIdentityCollector, { facts: ['policies'] })).toEqual({ resources: [], listingErrors: [] });
  });
});

describe('facts from the description', () => {
  test.each<[string, GetEmailIdentityResponse, unknown]>([
    [
      'dkim',
      { DkimAttributes: { SigningEnabled: true, Status: 'SUCCESS', CurrentSigningKeyLength: 'RSA_2048_BIT', Tokens: ['a', 'b', 'c'] } },
      known({ SigningEnabled: true, Status: 'SUCCESS', CurrentSigningKeyLength: 'RSA_2048_BIT' }),
    ],
    ['mailFrom', {}, absent()],
    [
      'mailFrom',
      { MailFromAttributes: { MailFromDomain: '', MailFromDomainStatus: 'FAILED', BehaviorOnMxFailure: 'USE_DEFAULT_VALUE' } },
      absent(),
    ],
    [
      'mailFrom',
      { MailFromAttributes: { MailFromDomain: 'b.shop.example', MailFromDomainStatus: 'SUCCESS', BehaviorOnMxFailure: 'REJECT_MESSAGE' } },
      known({ MailFromDomain: 'b.shop.example', MailFromDomainStatus: 'SUCCESS', BehaviorOnMxFailure: 'REJECT_MESSAGE' }),
    ],
    ['policies', { Policies: {} }, known([])],
    [
      'policies',
      { Policies: { one: '{"1":1}', two: '{"2":2}' } },
      known([
        { name: 'one', document: '{"1":1}' },
        { name: 'two', document: '{"2":2}' },
      ]),
    ],
  ])('%s of %j', async (name, answer, expected) => {
    described('shop.example', answer);
    expect(await fact(name)).toEqual(expected);
  });

  test.each(['dkim', 'policies'])('%s is unreadable, not absent, if the response lacks it', async (name) => {
    described('shop.example', {});
    expect(await fact(name)).toMatchObject(notReported);
  });

  test.each(['dkim', 'mailFrom', 'policies', 'defaultConfigurationSet'])('%s is unreadable if denied', async (name) => {
    ses.on(GetEmailIdentityCommand).rejects(awsError('AccessDeniedException'));
    expect(await fact(name)).toMatchObject({ state: 'unreadable', collectionError: { kind: 'denied', action: 'ses:GetEmailIdentity' } });
  });

  test.each(['identityType', 'verification'])('%s is unreadable if the listing lacks it', async (name) => {
    listed({ IdentityName: 'shop.example' });
    described('shop.example', {});
    expect(await fact(name)).toMatchObject(notReported);
  });
});

describe('the parent domain', () => {
  const signed = { DkimAttributes: { SigningEnabled: true, Status: 'SUCCESS' as const } };

  test.each([
    ['a@shop.example', ['shop.example'], 'shop.example'],
    ['a@mail.shop.example', ['shop.example', 'mail.shop.example'], 'mail.shop.example'],
    ['a@mail.shop.example', ['shop.example'], 'shop.example'],
    ['mail.shop.example', ['shop.example'], 'shop.example'],
    ['"a@b"@shop.example', ['shop.example', 'b"@shop.example'], 'shop.example'],
    ['a@shop.example', ['op.example', 'example', 'other.example'], undefined],
    ['shop.example', ['shop.example'], undefined],
  ])('of %s among %j is %s', async (id, domains, expected) => {
    listed(identity(id), ...domains.map((domain) => identity(domain)));
    ses.on(GetEmailIdentityCommand).resolves(signed);
    expect(await fact('domainDkim', id)).toEqual(
      expected === undefined ? absent() : known({ domain: expected, SigningEnabled: true, Status: 'SUCCESS' }),
    );
  });

  test('does not count before it is verified', async () => {
    listed(identity('a@shop.example'), identity('shop.example', 'PENDING'));
    ses.on(GetEmailIdentityCommand).resolves(signed);
    expect(await fact('domainDkim', 'a@shop.example')).toEqual(absent());
  });

  test('is read once for any number of addresses', async () => {
    listed(identity('a@shop.example'), identity('b@shop.example'), identity('shop.example'));
    ses.on(GetEmailIdentityCommand).resolves(signed);
    await collect(emailIdentityCollector, { facts: ['dkim', 'domainDkim'] });
    expect(ses.commandCalls(GetEmailIdentityCommand)).toHaveLength(3);
  });

  test('is unreadable if its description lacks DKIM', async () => {
    listed(identity('a@shop.example'), identity('shop.example'));
    described('a@shop.example', signed);
    described('shop.example', {});
    expect(await fact('domainDkim', 'a@shop.example')).toMatchObject(notReported);
  });
});

describe('the default configuration set', () => {
  test.each([
    ['requires TLS', { DeliveryOptions: { TlsPolicy: 'REQUIRE' as const } }, { tlsPolicy: 'REQUIRE' }],
    ['does not set TLS', {}, {}],
  ])('%s', async (_name, answer, expected) => {
    described('shop.example', { ConfigurationSetName: 'main' });
    ses.on(GetConfigurationSetCommand, { ConfigurationSetName: 'main' }).resolves(answer);
    expect(await fact('defaultConfigurationSet')).toEqual(known({ name: 'main', exists: true, ...expected }));
  });

  test('is not set', async () => {
    described('shop.example', {});
    expect(await fact('defaultConfigurationSet')).toEqual(absent());
    expect(ses.commandCalls(GetConfigurationSetCommand)).toEqual([]);
  });

  test('that was deleted is absent, and the identity is kept', async () => {
    described('shop.example', { ConfigurationSetName: 'main' });
    ses.on(GetConfigurationSetCommand).rejects(awsError('NotFoundException'));
    expect(await fact('defaultConfigurationSet')).toEqual(known({ name: 'main', exists: false }));
  });

  test('is unreadable if denied', async () => {
    described('shop.example', { ConfigurationSetName: 'main' });
    ses.on(GetConfigurationSetCommand).rejects(awsError('AccessDeniedException'));
    expect(await fact('defaultConfigurationSet')).toMatchObject({ collectionError: { kind: 'denied', action: 'ses:GetConfigurationSet' } });
  });
});

test.each([
  [{ Organization: { Id: 'o-example00' } }, known('o-example00')],
  [awsError('AWSOrganizationsNotInUseException'), absent()],
  [{}, expect.objectContaining({ state: 'unreadable' })],
  [awsError('AccessDeniedException'), expect.objectContaining({ state: 'unreadable' })],
])('the organization comes from AWS Organizations (%#)', async (answer, expected) => {
  described('shop.example', {});
  if (answer instanceof Error) organizations.on(DescribeOrganizationCommand).rejects(answer);
  else organizations.on(DescribeOrganizationCommand).resolves(answer);
  expect(await fact('organizationId')).toEqual(expected);
});
