import {
  DescribeEffectivePolicyCommand,
  DescribeOrganizationCommand,
  DescribePolicyCommand,
  ListAccountsCommand,
  ListDelegatedAdministratorsCommand,
  ListPoliciesCommand,
  ListPoliciesForTargetCommand,
  ListRootsCommand,
  ListTargetsForPolicyCommand,
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

test('reads the management account of the organization', async () => {
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

test('calls for the management account are not made in a member account', async () => {
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

test('an account without an organization has absent facts', async () => {
  organizations.onAnyCommand().rejects(awsError('AWSOrganizationsNotInUseException'));

  expect(await facts()).toEqual(Object.fromEntries(names.map((name) => [name, absent()])));
});

test('denied calls are unreadable', async () => {
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

test('incomplete responses are unreadable', async () => {
  organizations.on(DescribeOrganizationCommand).resolves({ Organization: { Id: 'o-1' } });
  organizations.on(DescribeEffectivePolicyCommand).resolves({});

  const unreadable = { state: 'unreadable', collectionError: { kind: 'not-reported' } };
  expect(await facts()).toMatchObject({ organization: unreadable, aiOptOutPolicy: unreadable, rootPolicies: absent() });
});

describe('guardrails', () => {
  const guardrails = async () =>
    ((await collect(globalAccountCollector, { facts: ['guardrails'] })).resources[0]?.facts as { guardrails?: unknown } | undefined)
      ?.guardrails;
  const allowList = JSON.stringify({ Statement: { Effect: 'Allow', Action: 'ec2:*', Resource: '*' } });
  const deny = JSON.stringify({ Statement: { Effect: 'Deny', Action: 'organizations:LeaveOrganization', Resource: '*' } });

  beforeEach(() => {
    organizationOf('111122223333');
    organizations.on(ListRootsCommand).resolves({
      Roots: [
        {
          Id: 'r-1',
          PolicyTypes: [
            { Type: 'SERVICE_CONTROL_POLICY', Status: 'ENABLED' },
            { Type: 'RESOURCE_CONTROL_POLICY', Status: 'PENDING_DISABLE' },
          ],
        },
      ],
    });
    organizations.on(ListAccountsCommand).resolves({
      Accounts: [
        { Id: '111122223333', State: 'ACTIVE', Paths: ['o-1/r-1/111122223333/'] },
        { Id: '222222222222', State: 'ACTIVE', Paths: ['o-1/r-1/ou-1/222222222222/'] },
        { Id: '333333333333', State: 'SUSPENDED', Paths: ['o-1/r-1/333333333333/'] },
      ],
    });
  });

  test('are read with their targets; an allow list has no effect next to FullAWSAccess', async () => {
    organizations.on(ListPoliciesCommand, { Filter: 'SERVICE_CONTROL_POLICY' }).resolves({
      Policies: [
        { Id: 'p-FullAWSAccess', Name: 'FullAWSAccess', AwsManaged: true },
        { Id: 'p-1', Name: 'stay', AwsManaged: false },
        { Id: 'p-2', Name: 'allowed', AwsManaged: false },
      ],
    });
    organizations.on(DescribePolicyCommand, { PolicyId: 'p-1' }).resolves({ Policy: { Content: deny } });
    organizations.on(DescribePolicyCommand, { PolicyId: 'p-2' }).resolves({ Policy: { Content: allowList } });
    organizations.on(ListTargetsForPolicyCommand, { PolicyId: 'p-1' }).resolves({ Targets: [{ TargetId: 'r-1' }] });
    organizations.on(ListTargetsForPolicyCommand, { PolicyId: 'p-2' }).resolves({ Targets: [{ TargetId: 'ou-1' }, { TargetId: 'ou-2' }] });
    organizations
      .on(ListPoliciesForTargetCommand, { TargetId: 'ou-1' })
      .resolves({ Policies: [{ Id: 'p-FullAWSAccess', AwsManaged: true }] });
    organizations.on(ListPoliciesForTargetCommand, { TargetId: 'ou-2' }).resolves({ Policies: [{ Id: 'p-2', AwsManaged: false }] });

    const type = 'SERVICE_CONTROL_POLICY';
    expect(await guardrails()).toEqual(
      known({
        enabled: [type],
        policies: [
          { type, name: 'stay', document: deny, targets: ['r-1'] },
          { type, name: 'allowed', document: allowList, targets: ['ou-2'] },
        ],
        members: [{ path: ['r-1', 'ou-1'], accounts: ['222222222222'] }],
      }),
    );
  });

  test('cannot be read if the position of an account is not reported', async () => {
    organizations.on(ListAccountsCommand).resolves({ Accounts: [{ Id: '222222222222' }] });
    organizations.on(ListPoliciesCommand).resolves({ Policies: [] });

    expect(await guardrails()).toMatchObject({ state: 'unreadable', collectionError: { kind: 'not-reported' } });
  });

  test('do not exist for a member account', async () => {
    organizationOf('444455556666');
    expect(await guardrails()).toEqual(absent());
  });
});
