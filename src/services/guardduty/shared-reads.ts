import { sharedListing } from '../../core/fact-reads.ts';
import { guardDuty } from './clients.ts';

/** Ids of the detectors of a Region; there is one at most. */
export const detectorIds = sharedListing(guardDuty, 'ListDetectors', {
  scope: 'regional',
  input: () => ({ MaxResults: 50 }),
  token: 'NextToken',
  items: (output) => output.DetectorIds,
  value: (items): readonly string[] => items,
});
