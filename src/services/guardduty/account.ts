import type { AccountFactReads } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { perResourceCalls, apiCalls } from '../../core/fact-reads.ts';
import { guardDuty } from './clients.ts';
import { detectorIds } from './shared-reads.ts';

/** GuardDuty in each Region. */
export const guardDutyAccountFacts: AccountFactReads<'guardDuty'> = {
  guardDuty: perResourceCalls([...detectorIds.apiCalls, apiCalls(guardDuty, 'GetDetector')], async (aws, _account, { shared }) => {
    const [DetectorId] = (await shared(detectorIds)) ?? [];
    if (DetectorId === undefined) return undefined;
    return (await aws.call(guardDuty, 'GetDetector', { DetectorId })).Status ?? notReported('the response does not include the status');
  }),
};
