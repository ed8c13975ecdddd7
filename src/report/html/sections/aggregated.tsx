import type { UncoveredRegion } from '../../../core/result/run.ts';
import { Icon } from '../parts/icon.tsx';
import { Brief } from '../parts/text.tsx';
import { count, moment, number } from '../labels.ts';

/** Counts that come from an AWS Config aggregator, and their age. */
export function Aggregated({ uncoveredResources }: { readonly uncoveredResources: readonly UncoveredRegion[] }) {
  const known = uncoveredResources.flatMap(({ aggregated }) => aggregated ?? []);
  const [first] = known;
  if (first === undefined) return null;
  const asOf = known.reduce((oldest, entry) => (entry.asOf < oldest ? entry.asOf : oldest), first.asOf);
  const listings = known.reduce((sum, entry) => sum + entry.savedListings, 0);
  const notAsked = [...new Set(known.flatMap((entry) => entry.skippedTypes))].sort();
  return (
    <p class="notice">
      <Icon name="none" />
      <span>
        {count(known.length, 'Region')} {known.length === 1 ? 'was' : 'were'} counted by the AWS Config aggregator{' '}
        <Brief text={first.aggregator} />, as of {moment(asOf)} or later.
        {listings > 0 && (
          <>
            {' '}
            {number(listings)} {listings === 1 ? 'listing was' : 'listings were'} skipped because AWS Config records the type and has no
            such resources: {notAsked.join(', ')} were not evaluated in those accounts and Regions.
          </>
        )}
      </span>
    </p>
  );
}
