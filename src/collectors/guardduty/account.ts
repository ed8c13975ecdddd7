import type { AccountFactReads } from '../../model/collector.ts';
import { notReported } from '../../model/fact.ts';
import { eachOf, reads } from '../../model/reads.ts';
import { guardDuty } from '../sdk/services.ts';
import { detectorIds } from './sources.ts';

/** GuardDuty in each Region. */
export const guardDutyAccountFacts: AccountFactReads<'guardDuty'> = {
  guardDuty: eachOf([...detectorIds.reads, reads(guardDuty, 'GetDetector')], async (aws, _account, _raw, shared) => {
    const [DetectorId] = (await shared(detectorIds)) ?? [];
    if (DetectorId === undefined) return undefined;
    return (await aws.call(guardDuty, 'GetDetector', { DetectorId })).Status ?? notReported('the answer holds no status');
  }),
};
