import {
  DescribeEffectivePolicyCommand,
  DescribeOrganizationCommand,
  DescribePolicyCommand,
  ListDelegatedAdministratorsCommand,
  ListPoliciesForTargetCommand,
  ListRootsCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { mockClient } from 'aws-sdk-client-mock';
import { globalAccountCollector } from '../../../src/services/index.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const organizations = mockClient(OrganizationsClient);
const awsError = (name: string) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: 400 } });
const names = ['organization', 'delegatedAdministrators', 'rootPolicies', 'aiOptOutPolicy'];

beforeEach(() => organizations.reset());

const facts = async () => (await collect(globalAccountCollector, { facts: names })).resources[0]?.facts;
const organizationOf = (MasterAccountId: string) =>
  organizations.on(DescribeOrganizationCommand).resolves({ Organization: { Id: 'o-1', MasterAccountId, FeatureSet: 'ALL' } });

test('the account that manages the organization', async () => {
  organizationOf('111122223333');
  organizations
    .on(ListDelegatedAdministratorsCommand)
    .resolves({ DelegatedAdministrators: [{ Id: '777788889999' }], NextToken: 'more' })
    .on(ListDelegatedAdministratorsCommand, { NextToken: 'more' })
    .resolves({ DelegatedAdministrators: [{ Id: '444455556666' }] });
  organizations.on(ListRootsCommand).resolves({ Roots: [{ Id: 'r-1' }] });
  organizations
    .on(ListPoliciesForTargetCommand, { TargetId: 'r-1', Filter: 'SERVICE_CONTROL_POLICY' })
    .resolves({ Policies: [{ Id: 'p-1' }], NextToken: 'more' })
    .on(ListPoliciesForTargetCommand, { NextToken: 'more' })
    .resolves({ Policies: [{ Id: 'p-2' }] });
  organizations
    .on(DescribePolicyCommand, { PolicyId: 'p-1' })
    .resolves({ Policy: { PolicySummary: { Name: 'FullAWSAccess' }, Content: '{}' } });
  organizations.on(DescribePolicyCommand, { PolicyId: 'p-2' }).resolves({});
  organizations.on(DescribeEffectivePolicyCommand).resolves({ EffectivePolicy: { PolicyContent: '{"services":{}}' } });

  expect(await facts()).toEqual({
    organization: known({ id: 'o-1', managementAccount: '111122223333', featureSet: 'ALL' }),
    delegatedAdministrators: known(['444455556666', '777788889999']),
    rootPolicies: known([
      { name: 'FullAWSAccess', document: '{}' },
      { name: 'p-2', document: '' },
    ]),
    aiOptOutPolicy: known('{"services":{}}'),
  });
  expect(organizations.commandCalls(DescribeOrganizationCommand)).toHaveLength(1);
});

test('a member is not asked what only the management account is told', async () => {
  organizationOf('444455556666');
  organizations.on(DescribeEffectivePolicyCommand).rejects(awsError('EffectivePolicyNotFoundException'));

  expect(await facts()).toEqual({
    organization: known({ id: 'o-1', managementAccount: '444455556666', featureSet: 'ALL' }),
    delegatedAdministrators: absent(),
    rootPolicies: absent(),
    aiOptOutPolicy: absent(),
  });
  expect(organizations.calls()).toHaveLength(2);
});

test('no organization', async () => {
  organizations.onAnyCommand().rejects(awsError('AWSOrganizationsNotInUseException'));

  expect(await facts()).toEqual(Object.fromEntries(names.map((name) => [name, absent()])));
});

test('denied', async () => {
  organizationOf('111122223333');
  for (const command of [ListDelegatedAdministratorsCommand, ListRootsCommand, DescribeEffectivePolicyCommand] as const) {
    organizations.on(command as typeof ListRootsCommand).rejects(awsError('AccessDeniedException'));
  }
  expect(await facts()).toMatchObject({
    delegatedAdministrators: { collectionError: { kind: 'denied', action: 'organizations:ListDelegatedAdministrators' } },
    rootPolicies: { collectionError: { kind: 'denied' } },
    aiOptOutPolicy: { collectionError: { kind: 'denied', action: 'organizations:DescribeEffectivePolicy' } },
  });
});

test('half an answer', async () => {
  organizations.on(DescribeOrganizationCommand).resolves({ Organization: { Id: 'o-1' } });
  organizations.on(DescribeEffectivePolicyCommand).resolves({});

  const unreadable = { state: 'unreadable', collectionError: { kind: 'not-reported' } };
  expect(await facts()).toMatchObject({ organization: unreadable, aiOptOutPolicy: unreadable, rootPolicies: absent() });
});
