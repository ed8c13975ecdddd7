import type { GetPatchBaselineResult, PatchBaselineIdentity, PatchFilterGroup } from '@aws-sdk/client-ssm';
import { defineCollector } from '../../core/collector.ts';
import { type NotReported, notReported } from '../../core/fact.ts';
import type { PatchBaseline, PatchFilters } from './facts.ts';
import { perResource, fromListing, listing, deletionCheck } from '../../core/fact-reads.ts';
import { ssm } from './clients.ts';

/** Patch baselines of the account. Predefined baselines of AWS cannot be changed. */
export const patchBaselineCollector = defineCollector<'AWS::SSM::PatchBaseline', PatchBaselineIdentity>({
  type: 'AWS::SSM::PatchBaseline',
  service: 'ssm',
  scope: 'regional',
  list: listing(ssm, 'DescribePatchBaselines', {
    input: () => ({ Filters: [{ Key: 'OWNER', Values: ['Self'] }], MaxResults: 100 }),
    token: 'NextToken',
    items: (output) => output.BaselineIdentities,
    resource: (raw, { partition, region, accountId }) =>
      raw.BaselineId === undefined
        ? undefined
        : {
            id: raw.BaselineId,
            arn: `arn:${partition}:ssm:${region}:${accountId}:patchbaseline/${raw.BaselineId}`,
            name: raw.BaselineName ?? raw.BaselineId,
            raw,
          },
  }),
  deletion: deletionCheck(ssm, 'DescribePatchBaselines', {
    errorCodes: ['DoesNotExistException'],
    input: () => ({ Filters: [{ Key: 'OWNER', Values: ['Self'] }], MaxResults: 100 }),
    ids: ({ BaselineIdentities = [] }) => BaselineIdentities.map(({ BaselineId }) => BaselineId),
  }),
  facts: {
    isDefault: fromListing((raw) => raw.DefaultBaseline ?? notReported('the listing does not contain the default flag')),
    baseline: perResource(ssm, 'GetPatchBaseline', { input: ({ id }) => ({ BaselineId: id }), value: baselineOf }),
  },
});

function baselineOf(answer: GetPatchBaselineResult): PatchBaseline | NotReported {
  const { OperatingSystem, GlobalFilters, ApprovalRules, RejectedPatches = [], PatchGroups = [] } = answer;
  if (OperatingSystem === undefined) return notReported('the response does not contain the operating system');
  return {
    operatingSystem: OperatingSystem,
    globalFilters: filtersOf(GlobalFilters),
    rules: (ApprovalRules?.PatchRules ?? []).map(({ PatchFilterGroup, ApproveAfterDays, ApproveUntilDate }) => ({
      filters: filtersOf(PatchFilterGroup),
      ...(ApproveUntilDate === undefined ? { approveAfterDays: ApproveAfterDays ?? 0 } : {}),
    })),
    rejectedPatches: RejectedPatches,
    patchGroups: PatchGroups,
  };
}

const filtersOf = (group: PatchFilterGroup | undefined): PatchFilters =>
  Object.fromEntries((group?.PatchFilters ?? []).map(({ Key = '', Values = [] }) => [Key, Values]));
