import { sharedListing } from '../../core/fact-reads.ts';
import { guardDuty } from './clients.ts';

/** IDs of the detectors of a Region, at most one. */
export const detectorIds = sharedListing(guardDuty, 'ListDetectors', {
  scope: 'regional',
  input: () => ({ MaxResults: 50 }),
  token: 'NextToken',
  items: (output) => output.DetectorIds,
  value: (items): readonly string[] => items,
});
