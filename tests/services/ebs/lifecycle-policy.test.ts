import { DLMClient, GetLifecyclePoliciesCommand, GetLifecyclePolicyCommand, type PolicyDetails } from '@aws-sdk/client-dlm';
import { mockClient } from 'aws-sdk-client-mock';
import { lifecyclePolicyCollector } from '../../../src/services/ebs/lifecycle-policy.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const dlm = mockClient(DLMClient);
beforeEach(() => dlm.reset());

const refused = (name: string, httpStatusCode: number) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode } });

test('lists policies, and describes enabled ones', async () => {
  dlm.on(GetLifecyclePoliciesCommand).resolves({
    Policies: [
      { PolicyId: 'policy-1', Description: 'daily', State: 'ENABLED', Tags: { team: 'a' } },
      { PolicyId: 'policy-2', State: 'DISABLED' },
      { PolicyId: 'policy-3' },
      {},
    ],
  });
  dlm.on(GetLifecyclePolicyCommand).resolves({ Policy: { PolicyDetails: {} } });
  const { resources, listingErrors } = await collect(lifecyclePolicyCollector);
  expect(listingErrors).toEqual([]);
  expect(resources).toMatchObject([
    {
      id: 'policy-1',
      name: 'daily',
      arn: 'arn:aws:dlm:eu-west-1:111122223333:policy/policy-1',
      tags: { team: 'a' },
      facts: { state: known('ENABLED'), copies: known([]) },
    },
    { id: 'policy-2', name: 'policy-2', tags: {}, facts: { state: known('DISABLED'), copies: absent() } },
    { id: 'policy-3', facts: { state: { state: 'unreadable' }, copies: known([]) } },
  ]);
  expect(dlm.commandCalls(GetLifecyclePolicyCommand).map(({ args }) => args[0].input)).toEqual([
    { PolicyId: 'policy-1' },
    { PolicyId: 'policy-3' },
  ]);
});

test.each<[string, PolicyDetails, object]>([
  [
    'a schedule',
    {
      Schedules: [
        {
          CrossRegionCopyRules: [
            { Target: 'us-east-1', Encrypted: true },
            { TargetRegion: 'us-west-2', Encrypted: false },
          ],
        },
        {},
      ],
    },
    [
      { to: 'us-east-1', encrypted: true },
      { to: 'us-west-2', encrypted: false },
    ],
  ],
  [
    'an event',
    { Actions: [{ Name: 'copy', CrossRegionCopy: [{ Target: 'us-east-1', EncryptionConfiguration: { Encrypted: false } }] }] },
    [{ to: 'us-east-1', encrypted: false }],
  ],
  ['a default policy', { CrossRegionCopyTargets: [{ TargetRegion: 'us-east-1' }, {}] }, [{ to: 'us-east-1' }]],
])('copies of %s', async (_, PolicyDetails, expected) => {
  dlm.on(GetLifecyclePoliciesCommand).resolves({ Policies: [{ PolicyId: 'policy-1', State: 'ENABLED' }] });
  dlm.on(GetLifecyclePolicyCommand).resolves({ Policy: { PolicyDetails } });
  const { resources } = await collect(lifecyclePolicyCollector, { facts: ['copies'] });
  expect(resources[0]?.facts).toEqual({ copies: known(expected) });
});

test('a deleted policy is left out, and denied or incomplete responses are unreadable', async () => {
  dlm
    .on(GetLifecyclePoliciesCommand)
    .resolves({ Policies: ['policy-1', 'policy-2', 'policy-3'].map((PolicyId) => ({ PolicyId, State: 'ENABLED' })) })
    .on(GetLifecyclePoliciesCommand, { PolicyIds: ['policy-1'] })
    .rejects(refused('ResourceNotFoundException', 404));
  dlm
    .on(GetLifecyclePolicyCommand, { PolicyId: 'policy-1' })
    .rejects(refused('ResourceNotFoundException', 404))
    .on(GetLifecyclePolicyCommand, { PolicyId: 'policy-2' })
    .rejects(refused('AccessDeniedException', 403))
    .on(GetLifecyclePolicyCommand, { PolicyId: 'policy-3' })
    .resolves({});
  const { resources } = await collect(lifecyclePolicyCollector, { facts: ['copies'] });
  expect(resources).toMatchObject([
    { id: 'policy-2', facts: { copies: { state: 'unreadable', collectionError: { kind: 'denied', action: 'dlm:GetLifecyclePolicy' } } } },
    { id: 'policy-3', facts: { copies: { state: 'unreadable', collectionError: { kind: 'not-reported' } } } },
  ]);
});
