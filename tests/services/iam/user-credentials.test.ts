import {
  GetAccountAuthorizationDetailsCommand,
  IAMClient,
  ListServiceSpecificCredentialsCommand,
  ListSSHPublicKeysCommand,
  GetUserCommand,
} from '@aws-sdk/client-iam';
import { mockClient } from 'aws-sdk-client-mock';
import { userCollector } from '../../../src/services/iam/user.ts';
import { known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const iam = mockClient(IAMClient);
const account = 'arn:aws:iam::111122223333';
const awsError = (name: string, status = 400) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: status } });

describe('other credentials of a user', () => {
  const anna = async (fact: string) => {
    iam.on(GetAccountAuthorizationDetailsCommand).resolves({ UserDetailList: [{ UserName: 'anna', Arn: `${account}:user/anna` }] });
    const { resources } = await collect(userCollector, { facts: [fact] });
    return resources.map(({ facts }) => (facts as Record<string, unknown>)[fact]);
  };

  beforeEach(() => iam.reset());

  test('include SSH keys, page by page', async () => {
    iam
      .on(ListSSHPublicKeysCommand, { UserName: 'anna' })
      .resolves({
        SSHPublicKeys: [{ UserName: 'anna', SSHPublicKeyId: 'APK1', Status: 'Active', UploadDate: new Date('2026-01-01') }],
        Marker: 'more',
      })
      .on(ListSSHPublicKeysCommand, { UserName: 'anna', Marker: 'more' })
      .resolves({ SSHPublicKeys: [{ UserName: 'anna', SSHPublicKeyId: 'APK2', Status: 'Inactive', UploadDate: new Date('2025-01-01') }] });

    expect(await anna('sshKeys')).toEqual([
      known([
        { id: 'APK1', active: true, createdAt: '2026-01-01T00:00:00.000Z' },
        { id: 'APK2', active: false, createdAt: '2025-01-01T00:00:00.000Z' },
      ]),
    ]);
  });

  test('include service-specific credentials', async () => {
    const credential = {
      UserName: 'anna',
      ServiceName: 'bedrock.amazonaws.com',
      ServiceSpecificCredentialId: 'ACCA1',
      Status: 'Active',
      CreateDate: new Date('2026-01-01'),
    } as const;
    iam.on(ListServiceSpecificCredentialsCommand, { UserName: 'anna' }).resolves({
      ServiceSpecificCredentials: [
        credential,
        { ...credential, ServiceSpecificCredentialId: 'ACCA2', ExpirationDate: new Date('2027-01-01') },
      ],
    });

    const first = { id: 'ACCA1', service: 'bedrock.amazonaws.com', active: true, createdAt: '2026-01-01T00:00:00.000Z' };
    expect(await anna('serviceCredentials')).toEqual([known([first, { ...first, id: 'ACCA2', expiresAt: '2027-01-01T00:00:00.000Z' }])]);
  });

  test('a user that was deleted during the audit is left out', async () => {
    iam.on(ListSSHPublicKeysCommand).rejects(awsError('NoSuchEntityException', 404));
    iam.on(GetUserCommand, { UserName: 'anna' }).rejects(awsError('NoSuchEntityException', 404));

    expect(await anna('sshKeys')).toEqual([]);
  });
});
