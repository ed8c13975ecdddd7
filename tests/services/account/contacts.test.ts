import { AccountClient, GetAlternateContactCommand } from '@aws-sdk/client-account';
import { mockClient } from 'aws-sdk-client-mock';
import { globalAccountCollector } from '../../../src/services/index.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const account = mockClient(AccountClient);
const awsError = (name: string, status: number) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: status } });

beforeEach(() => account.reset());

const contact = async () => (await collect(globalAccountCollector, { facts: ['securityContact'] })).resources[0]?.facts;

test('whether there is somebody is kept, who that is is not', async () => {
  account.on(GetAlternateContactCommand).resolves({ AlternateContact: { Name: 'Ann', EmailAddress: 'ann@example.com', PhoneNumber: '' } });

  expect(await contact()).toEqual({ securityContact: known({ email: true, phone: false }) });
  expect(account.commandCalls(GetAlternateContactCommand)[0]?.args[0].input).toEqual({ AlternateContactType: 'SECURITY' });
});

test('nobody', async () => {
  account.on(GetAlternateContactCommand).rejects(awsError('ResourceNotFoundException', 404));
  expect(await contact()).toEqual({ securityContact: absent() });
});

test('denied', async () => {
  account.on(GetAlternateContactCommand).rejects(awsError('AccessDeniedException', 403));
  expect(await contact()).toMatchObject({
    securityContact: { collectionError: { kind: 'denied', action: 'account:GetAlternateContact' } },
  });
});
