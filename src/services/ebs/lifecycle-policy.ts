import type { LifecyclePolicySummary, PolicyDetails } from '@aws-sdk/client-dlm';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import type { LifecycleCopy } from './facts.ts';
import { perResource, fromListing, apiCalls, deletionCheck } from '../../core/fact-reads.ts';
import { dlm } from './clients.ts';

/** Policies of Data Lifecycle Manager. */
export const lifecyclePolicyCollector = defineCollector<'AWS::DLM::LifecyclePolicy', LifecyclePolicySummary>({
  type: 'AWS::DLM::LifecyclePolicy',
  service: 'ebs',
  scope: 'regional',
  list: {
    apiCalls: [apiCalls(dlm, 'GetLifecyclePolicies')],
    // The response is not paginated (https://docs.aws.amazon.com/dlm/latest/APIReference/API_GetLifecyclePolicies.html).
    pages: async function* (aws, { partition, region, accountId }) {
      const { Policies = [] } = await aws.call(dlm, 'GetLifecyclePolicies', {});
      yield Policies.flatMap((raw) =>
        raw.PolicyId === undefined
          ? []
          : [
              {
                id: raw.PolicyId,
                arn: `arn:${partition}:dlm:${region}:${accountId}:policy/${raw.PolicyId}`,
                name: raw.Description ?? raw.PolicyId,
                tags: raw.Tags ?? {},
                raw,
              },
            ],
      );
    },
  },
  deletion: deletionCheck(dlm, 'GetLifecyclePolicies', {
    errorCodes: ['ResourceNotFoundException'],
    notFoundErrorCodes: ['ResourceNotFoundException'],
    input: ({ id }) => ({ PolicyIds: [id] }),
    ids: ({ Policies = [] }) => Policies.map(({ PolicyId }) => PolicyId),
  }),
  facts: {
    state: fromListing((raw) => raw.State ?? notReported('the listing does not contain the state')),
    copies: perResource(dlm, 'GetLifecyclePolicy', {
      input: ({ id }) => ({ PolicyId: id }),
      value: ({ Policy }) =>
        Policy?.PolicyDetails === undefined
          ? notReported('the response does not contain the policy details')
          : copiesOf(Policy.PolicyDetails),
      skip: ({ State }) => (State === 'ENABLED' || State === undefined ? undefined : { value: undefined }),
    }),
  },
});

/** Returns the copies of scheduled, event-based and default policies. */
function copiesOf({ Schedules = [], Actions = [], CrossRegionCopyTargets = [] }: PolicyDetails): readonly LifecycleCopy[] {
  const copy = (to: string | undefined, encrypted?: boolean): readonly LifecycleCopy[] =>
    to === undefined ? [] : [{ to, ...(encrypted === undefined ? {} : { encrypted }) }];
  return [
    ...Schedules.flatMap(({ CrossRegionCopyRules = [] }) =>
      CrossRegionCopyRules.flatMap(({ Target, TargetRegion, Encrypted }) => copy(Target ?? TargetRegion, Encrypted)),
    ),
    ...Actions.flatMap(({ CrossRegionCopy = [] }) =>
      CrossRegionCopy.flatMap(({ Target, EncryptionConfiguration }) => copy(Target, EncryptionConfiguration?.Encrypted)),
    ),
    ...CrossRegionCopyTargets.flatMap(({ TargetRegion }) => copy(TargetRegion)),
  ];
}
