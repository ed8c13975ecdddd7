import { AccountClient, GetAlternateContactCommand, GetContactInformationCommand } from '@aws-sdk/client-account';
import { mockClient } from 'aws-sdk-client-mock';
import { globalAccountCollector } from '../../../src/services/index.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const account = mockClient(AccountClient);
const awsError = (name: string, status: number) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: status } });

beforeEach(() => account.reset());

const contact = async () => (await collect(globalAccountCollector, { facts: ['securityContact'] })).resources[0]?.facts;

test('only the presence of contact details is kept', async () => {
  account.on(GetAlternateContactCommand).resolves({ AlternateContact: { Name: 'Ann', EmailAddress: 'ann@example.com', PhoneNumber: '' } });

  expect(await contact()).toEqual({ securityContact: known({ email: true, phone: false }) });
  expect(account.commandCalls(GetAlternateContactCommand)[0]?.args[0].input).toEqual({ AlternateContactType: 'SECURITY' });
});

test('a missing security contact is absent', async () => {
  account.on(GetAlternateContactCommand).rejects(awsError('ResourceNotFoundException', 404));
  expect(await contact()).toEqual({ securityContact: absent() });
});

test('a denied security contact is unreadable', async () => {
  account.on(GetAlternateContactCommand).rejects(awsError('AccessDeniedException', 403));
  expect(await contact()).toMatchObject({
    securityContact: { collectionError: { kind: 'denied', action: 'account:GetAlternateContact' } },
  });
});

describe('account contacts', () => {
  const contacts = async () => (await collect(globalAccountCollector, { facts: ['primaryContact', 'teamContacts'] })).resources[0]?.facts;

  test('are kept as presence only', async () => {
    account.on(GetContactInformationCommand).resolves({
      ContactInformation: { FullName: 'Ann', PhoneNumber: '+1', AddressLine1: 'x', City: 'x', CountryCode: 'IE', PostalCode: 'x' },
    });
    account
      .on(GetAlternateContactCommand)
      .rejects(awsError('ResourceNotFoundException', 404))
      .on(GetAlternateContactCommand, { AlternateContactType: 'BILLING' })
      .resolves({ AlternateContact: { Name: 'Ann' } });
    expect(await contacts()).toEqual({
      primaryContact: known({ name: true, company: false, phone: true }),
      teamContacts: known(['BILLING']),
    });
  });

  test('are unreadable if the calls are denied', async () => {
    account.onAnyCommand().rejects(awsError('AccessDeniedException', 403));
    expect(await contacts()).toMatchObject({
      primaryContact: { collectionError: { action: 'account:GetContactInformation' } },
      teamContacts: { collectionError: { action: 'account:GetAlternateContact' } },
    });
  });
});
