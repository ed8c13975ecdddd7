import { DescribeInstancesCommand, EC2Client } from '@aws-sdk/client-ec2';
import {
  DescribeInstanceInformationCommand,
  DescribeInstancePatchStatesCommand,
  type InstancePatchState,
  ListComplianceItemsCommand,
  ListResourceComplianceSummariesCommand,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { mockClient } from 'aws-sdk-client-mock';
import { instanceCollector } from '../../../src/services/ec2/instance.ts';
import { absent, type Fact, known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const ec2 = mockClient(EC2Client);
const ssm = mockClient(SSMClient);
beforeEach(() => {
  ec2.reset();
  ssm.reset();
});

const refused = Object.assign(new Error('AccessDeniedException'), { name: 'AccessDeniedException', $metadata: { httpStatusCode: 400 } });

const running = (...ids: readonly string[]) =>
  ec2.on(DescribeInstancesCommand).resolves({
    Reservations: [{ Instances: ids.map((InstanceId) => ({ InstanceId, State: { Name: 'running' } })) }],
  });

async function factOf(fact: string): Promise<Record<string, Fact>> {
  const { resources, listingErrors } = await collect(instanceCollector, { facts: [fact] });
  expect(listingErrors).toEqual([]);
  return Object.fromEntries(resources.map(({ id, facts }) => [id, (facts as Record<string, Fact>)[fact] as Fact]));
}

test('managed nodes come from one paged listing', async () => {
  running('i-1', 'i-2', 'i-3');
  const LastPingDateTime = new Date('2026-11-15T11:00:00Z');
  ssm
    .on(DescribeInstanceInformationCommand, { MaxResults: 50 })
    .resolves({
      InstanceInformationList: [
        { InstanceId: 'i-1', PingStatus: 'Online', LastPingDateTime, IsLatestVersion: true, AgentVersion: '3.3.1', IPAddress: '10.0.0.1' },
      ],
      NextToken: 'more',
    })
    .on(DescribeInstanceInformationCommand, { MaxResults: 50, NextToken: 'more' })
    .resolves({ InstanceInformationList: [{ InstanceId: 'mi-9', PingStatus: 'Online' }, { InstanceId: 'i-3' }] });
  expect(await factOf('managedNode')).toEqual({
    'i-1': known({ PingStatus: 'Online', LastPingDateTime: '2026-11-15T11:00:00.000Z', IsLatestVersion: true, AgentVersion: '3.3.1' }),
    'i-2': absent(),
    'i-3': known({}),
  });
  expect(ssm.calls()).toHaveLength(2);
});

const state = (InstanceId: string, change: Partial<InstancePatchState> = {}): InstancePatchState => ({
  InstanceId,
  PatchGroup: 'web',
  BaselineId: 'pb-1',
  MissingCount: 1,
  FailedCount: 0,
  NotApplicableCount: 900,
  OperationStartTime: new Date('2026-11-14T03:00:00Z'),
  OperationEndTime: new Date('2026-11-14T03:05:00Z'),
  Operation: 'Scan',
  ...change,
});

test('patch states are read for fifty instances per call', async () => {
  const ids = Array.from({ length: 51 }, (_, index) => `i-${index}`);
  running(...ids);
  ssm
    .on(DescribeInstancePatchStatesCommand, { InstanceIds: ids.slice(0, 50), MaxResults: 50 })
    .resolves({ InstancePatchStates: [state('i-0')], NextToken: 'more' })
    .on(DescribeInstancePatchStatesCommand, { InstanceIds: ids.slice(0, 50), MaxResults: 50, NextToken: 'more' })
    .resolves({ InstancePatchStates: [state('i-1', { CriticalNonCompliantCount: 1 }), state('i-2', { MissingCount: undefined })] })
    .on(DescribeInstancePatchStatesCommand, { InstanceIds: ['i-50'], MaxResults: 50 })
    .resolves({});
  const facts = await factOf('patchState');
  const found = { MissingCount: 1, FailedCount: 0, Operation: 'Scan', OperationEndTime: '2026-11-14T03:05:00.000Z' };
  expect(facts['i-0']).toEqual(known(found));
  expect(facts['i-1']).toEqual(known({ ...found, CriticalNonCompliantCount: 1 }));
  expect(facts['i-2']).toMatchObject({
    state: 'unreadable',
    collectionError: { kind: 'not-reported', action: 'ssm:DescribeInstancePatchStates' },
  });
  expect(facts['i-50']).toEqual(absent());
  expect(ssm.calls()).toHaveLength(3);
});

test('a denied batch is unreadable for all its instances', async () => {
  running('i-1');
  ssm.on(DescribeInstancePatchStatesCommand).rejects(refused);
  expect(await factOf('patchState')).toMatchObject({
    'i-1': { state: 'unreadable', collectionError: { kind: 'denied', action: 'ssm:DescribeInstancePatchStates' } },
  });
});

const only = (type: string) => ({ Filters: [{ Key: 'ComplianceType', Type: 'EQUAL' as const, Values: [type] }], MaxResults: 50 });

test('patch compliance is not overwritten by other compliance types', async () => {
  running('i-1', 'i-2');
  ssm
    .on(ListResourceComplianceSummariesCommand, only('Patch'))
    .resolves({
      ResourceComplianceSummaryItems: [
        { ComplianceType: 'Patch', ResourceId: 'i-1', Status: 'NON_COMPLIANT', NonCompliantSummary: { NonCompliantCount: 4 } },
        { ComplianceType: 'Association', ResourceId: 'i-1', Status: 'COMPLIANT' },
      ],
      NextToken: 'more',
    })
    .on(ListResourceComplianceSummariesCommand, { ...only('Patch'), NextToken: 'more' })
    .resolves({ ResourceComplianceSummaryItems: [{ ComplianceType: 'Association', ResourceId: 'i-2', Status: 'COMPLIANT' }] });
  expect(await factOf('patchCompliance')).toEqual({ 'i-1': known({ status: 'NON_COMPLIANT', nonCompliant: 4 }), 'i-2': absent() });
});

test('associations are read only if some are not compliant', async () => {
  ec2.on(DescribeInstancesCommand).resolves({
    Reservations: [
      {
        Instances: [
          { InstanceId: 'i-bad', State: { Name: 'running' } },
          { InstanceId: 'i-good', State: { Name: 'running' } },
          { InstanceId: 'i-none', State: { Name: 'running' } },
          { InstanceId: 'i-stopped', State: { Name: 'stopped' } },
        ],
      },
    ],
  });
  ssm.on(ListResourceComplianceSummariesCommand, only('Association')).resolves({
    ResourceComplianceSummaryItems: [
      { ComplianceType: 'Association', ResourceId: 'i-bad', Status: 'NON_COMPLIANT' },
      { ComplianceType: 'Association', ResourceId: 'i-stopped', Status: 'NON_COMPLIANT' },
      { ComplianceType: 'Association', ResourceId: 'i-good', Status: 'COMPLIANT' },
    ],
  });
  ssm
    .on(ListComplianceItemsCommand, { ResourceIds: ['i-bad'] })
    .resolves({
      ComplianceItems: [
        { Id: 'a-1', Title: '', Details: { DocumentName: 'Meridian-Harden' } },
        { Id: 'a-2', Title: 'inventory' },
      ],
      NextToken: 'more',
    })
    .on(ListComplianceItemsCommand, { ResourceIds: ['i-bad'], NextToken: 'more' })
    .resolves({ ComplianceItems: [{ Id: 'a-3' }, {}, { Details: { DocumentName: 'Meridian-Harden' } }] });
  expect(await factOf('associationCompliance')).toEqual({
    'i-bad': known({ status: 'NON_COMPLIANT', failed: ['Meridian-Harden', 'a-3', 'inventory', 'unnamed'] }),
    'i-good': known({ status: 'COMPLIANT', failed: [] }),
    'i-none': absent(),
    'i-stopped': absent(),
  });
  expect(ssm.commandCalls(ListComplianceItemsCommand)).toHaveLength(2);
});

test('denied association details do not count as compliant', async () => {
  running('i-1');
  ssm.on(ListResourceComplianceSummariesCommand).resolves({
    ResourceComplianceSummaryItems: [{ ComplianceType: 'Association', ResourceId: 'i-1', Status: 'NON_COMPLIANT' }],
  });
  ssm.on(ListComplianceItemsCommand).rejects(refused);
  expect(await factOf('associationCompliance')).toMatchObject({ 'i-1': { state: 'unreadable', collectionError: { kind: 'denied' } } });
});
