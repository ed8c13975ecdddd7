import { listingSource } from '../../model/reads.ts';
import { guardDuty } from '../sdk/services.ts';

/** Ids of the detectors of a Region; there is one at most. */
export const detectorIds = listingSource(guardDuty, 'ListDetectors', {
  scope: 'regional',
  input: () => ({ MaxResults: 50 }),
  token: 'NextToken',
  items: (output) => output.DetectorIds,
  value: (items): readonly string[] => items,
});
