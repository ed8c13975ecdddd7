import type { Association } from '@aws-sdk/client-ssm';
import { DescribeInstancesCommand, EC2Client } from '@aws-sdk/client-ec2';
import { GetServiceSettingCommand, ListAssociationsCommand, SSMClient } from '@aws-sdk/client-ssm';
import { mockClient } from 'aws-sdk-client-mock';
import { instanceCollector } from '../../../src/services/ec2/instance.ts';
import { agentUpdateOf } from '../../../src/services/ssm/agent-updates.ts';
import { absent, known, notReported } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const all: Association = { AssociationName: 'update-agents', Targets: [{ Key: 'InstanceIds', Values: ['*'] }] };
const to = (...Targets: readonly { Key: string; Values: string[] }[]): Association => ({ AssociationName: 'some', Targets: [...Targets] });
const web = { Key: 'tag:role', Values: ['web', 'app'] };
const group = { Key: 'resource-groups:Name', Values: ['fleet'] };
const unclear = notReported('an association targets a resource group, and its members are not read');

test.each<[string, readonly Association[], unknown]>([
  ['none', [], undefined],
  ['all instances', [all], 'the association update-agents'],
  ['this instance', [to({ Key: 'InstanceIds', Values: ['i-0', 'i-1'] })], 'the association some'],
  ['another instance', [to({ Key: 'InstanceIds', Values: ['i-2'] })], undefined],
  ['this instance in the legacy format', [{ InstanceId: 'i-1', AssociationId: 'a-1' }], 'the association a-1'],
  ['another instance in the legacy format', [{ InstanceId: 'i-2' }], undefined],
  ['its tag', [to(web)], 'the association some'],
  ['another tag', [to({ Key: 'tag:env', Values: ['prod'] })], undefined],
  ['a tag key that it has, with any value', [to({ Key: 'tag-key', Values: ['role'] })], 'the association some'],
  ['its tag and another', [to(web, { Key: 'tag:env', Values: ['prod'] })], undefined],
  ['no target', [{ AssociationName: 'none' }], undefined],
  ['a resource group', [to(group)], unclear],
  ['a resource group, and another tag', [to(group, { Key: 'tag:env', Values: ['prod'] })], undefined],
  ['a resource group, and all instances by another association', [to(group), all], 'the association update-agents'],
])('finds an association for %s', (_name, associations, expected) => {
  expect(agentUpdateOf({ associations, hostManagement: false }, { id: 'i-1', tags: { role: 'web' }, hasProfile: true })).toEqual(expected);
});

test.each([
  ['without a profile', false, 'Default Host Management'],
  ['with a profile', true, undefined],
])('Default Host Management updates an instance %s: %s', (_name, hasProfile, expected) => {
  expect(agentUpdateOf({ associations: [], hostManagement: true }, { id: 'i-1', tags: null, hasProfile })).toBe(expected);
});

const ec2 = mockClient(EC2Client);
const ssm = mockClient(SSMClient);
beforeEach(() => {
  ec2.reset();
  ssm.reset();
  ec2.on(DescribeInstancesCommand).resolves({ Reservations: [{ Instances: [{ InstanceId: 'i-1' }] }] });
});

const updateOf = async () => (await collect(instanceCollector, { facts: ['agentUpdate'] })).resources[0]?.facts;
const setting = (SettingValue?: string) => ssm.on(GetServiceSettingCommand).resolves({ ServiceSetting: { SettingValue } });

test('associations are listed once, only those that update the agent', async () => {
  setting('$None');
  ssm
    .on(ListAssociationsCommand, { AssociationFilterList: [{ key: 'Name', value: 'AWS-UpdateSSMAgent' }], MaxResults: 50 })
    .resolves({ Associations: [to(web)], NextToken: 'more' })
    .on(ListAssociationsCommand, { NextToken: 'more' })
    .resolves({ Associations: [all] });
  expect(await updateOf()).toEqual({ agentUpdate: known('the association update-agents') });
  expect(ssm.calls()).toHaveLength(3);
});

test.each([
  ['$None', absent()],
  [undefined, absent()],
  ['service-role/AWSSystemsManagerDefaultEC2InstanceManagementRole', known('Default Host Management')],
])('the role of Default Host Management %s', async (role, expected) => {
  setting(role);
  ssm.on(ListAssociationsCommand).resolves({});
  expect(await updateOf()).toEqual({ agentUpdate: expected });
});
