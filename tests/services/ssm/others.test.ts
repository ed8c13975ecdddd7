import {
  DescribeInstanceInformationCommand,
  DescribeParametersCommand,
  DescribePatchBaselinesCommand,
  GetDocumentCommand,
  GetPatchBaselineCommand,
  GetServiceSettingCommand,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { mockClient } from 'aws-sdk-client-mock';
import { regionalAccountCollector } from '../../../src/services/index.ts';
import { parameterCollector } from '../../../src/services/ssm/parameter.ts';
import { patchBaselineCollector } from '../../../src/services/ssm/patch-baseline.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const ssm = mockClient(SSMClient);
beforeEach(() => void ssm.reset());

const refused = (name: string) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: 400 } });

test('parameters come from their listing, without their values', async () => {
  ssm
    .on(DescribeParametersCommand, { MaxResults: 50 })
    .resolves({
      Parameters: [{ Name: '/shop/db-password', Type: 'SecureString', KeyId: 'alias/aws/ssm', LastModifiedUser: 'someone' }, {}],
      NextToken: 'more',
    })
    .on(DescribeParametersCommand, { MaxResults: 50, NextToken: 'more' })
    .resolves({ Parameters: [{ Name: 'flag', ARN: 'arn:aws:ssm:eu-west-1:111122223333:parameter/flag' }] });
  const { resources, listingErrors } = await collect(parameterCollector);
  expect(listingErrors).toEqual([]);
  expect(resources).toMatchObject([
    { id: 'flag', facts: { type: { state: 'unreadable', collectionError: { kind: 'not-reported' } }, keyId: absent() } },
    {
      id: '/shop/db-password',
      arn: 'arn:aws:ssm:eu-west-1:111122223333:parameter/shop/db-password',
      facts: { type: known('SecureString'), keyId: known('alias/aws/ssm') },
    },
  ]);
  expect(ssm.calls()).toHaveLength(2);
});

test('own baselines are listed and described', async () => {
  const listed = [{ BaselineId: 'pb-1', BaselineName: 'web', DefaultBaseline: true }, { BaselineId: 'pb-2' }];
  ssm
    .on(DescribePatchBaselinesCommand, { Filters: [{ Key: 'OWNER', Values: ['Self'] }], MaxResults: 100 })
    .resolvesOnce({ BaselineIdentities: [...listed, { BaselineId: 'pb-gone', DefaultBaseline: false }, {}] })
    .resolves({ BaselineIdentities: listed });
  ssm
    .on(GetPatchBaselineCommand, { BaselineId: 'pb-1' })
    .resolves({
      OperatingSystem: 'WINDOWS',
      GlobalFilters: { PatchFilters: [{ Key: 'PRODUCT', Values: ['WindowsServer2022'] }] },
      ApprovalRules: {
        PatchRules: [
          { PatchFilterGroup: { PatchFilters: [{ Key: 'CLASSIFICATION', Values: ['SecurityUpdates'] }] }, ApproveAfterDays: 3 },
          { PatchFilterGroup: undefined, ApproveUntilDate: '2026-01-31' },
          { PatchFilterGroup: { PatchFilters: [] } },
        ],
      },
      RejectedPatches: ['KB1'],
      PatchGroups: ['web'],
    })
    .on(GetPatchBaselineCommand, { BaselineId: 'pb-2' })
    .resolves({})
    .on(GetPatchBaselineCommand, { BaselineId: 'pb-gone' })
    .rejects(refused('DoesNotExistException'));
  const { resources, listingErrors } = await collect(patchBaselineCollector);
  expect(listingErrors).toEqual([]);
  expect(resources).toMatchObject([
    {
      id: 'pb-1',
      name: 'web',
      arn: 'arn:aws:ssm:eu-west-1:111122223333:patchbaseline/pb-1',
      facts: {
        isDefault: known(true),
        baseline: known({
          operatingSystem: 'WINDOWS',
          globalFilters: { PRODUCT: ['WindowsServer2022'] },
          rules: [
            { filters: { CLASSIFICATION: ['SecurityUpdates'] }, approveAfterDays: 3 },
            { filters: {} },
            { filters: {}, approveAfterDays: 0 },
          ],
          rejectedPatches: ['KB1'],
          patchGroups: ['web'],
        }),
      },
    },
    { id: 'pb-2', name: 'pb-2', facts: { isDefault: { state: 'unreadable' }, baseline: { state: 'unreadable' } } },
  ]);
});

const settings = async (...facts: readonly string[]) => {
  const { resources, listingErrors } = await collect(regionalAccountCollector, { facts });
  expect(listingErrors).toEqual([]);
  return resources[0]?.facts;
};
const preferences = (Content: string) => ssm.on(GetDocumentCommand, { Name: 'SSM-SessionManagerRunShell' }).resolves({ Content });

test('each setting of a Region takes one call', async () => {
  ssm
    .on(GetServiceSettingCommand, { SettingId: '/ssm/documents/console/public-sharing-permission' })
    .resolves({ ServiceSetting: { SettingValue: 'Disable' } })
    .on(GetServiceSettingCommand, { SettingId: '/ssm/automation/customer-script-log-destination' })
    .rejects(refused('ServiceSettingNotFound'));
  ssm.on(DescribeInstanceInformationCommand).resolves({ InstanceInformationList: [{ InstanceId: 'i-1' }, { InstanceId: 'mi-1' }] });
  expect(await settings('documentPublicSharing', 'automationLogs', 'managedNodes')).toEqual({
    documentPublicSharing: known('Disable'),
    automationLogs: absent(),
    managedNodes: known(2),
  });
  expect(ssm.calls()).toHaveLength(3);
});

test('Session Manager preferences are read from their document', async () => {
  const inputs = {
    kmsKeyId: 'alias/sessions',
    s3BucketName: '',
    s3EncryptionEnabled: 'False',
    cloudWatchLogGroupName: '/sessions',
    cloudWatchEncryptionEnabled: true,
    idleSessionTimeout: '15',
    runAsEnabled: true,
    shellProfile: { linux: 'set -o history' },
  };
  preferences(JSON.stringify({ schemaVersion: '1.0', sessionType: 'Standard_Stream', inputs }));
  const { runAsEnabled: _runAs, shellProfile: _shell, ...kept } = inputs;
  expect(await settings('sessionPreferences')).toEqual({ sessionPreferences: known({ ...kept, s3EncryptionEnabled: false }) });
});

test.each(['', 'no JSON', 'null', '[]', '{"inputs":"none"}'])('preferences with the content %j are unreadable', async (content) => {
  preferences(content);
  expect(await settings('sessionPreferences')).toMatchObject({
    sessionPreferences: { state: 'unreadable', collectionError: { kind: 'not-reported', action: 'ssm:GetDocument' } },
  });
});

test('preferences that were never set are absent', async () => {
  ssm.on(GetDocumentCommand).rejects(refused('InvalidDocument'));
  expect(await settings('sessionPreferences')).toEqual({ sessionPreferences: absent() });
});
