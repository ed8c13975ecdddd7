import { sharedListing } from '../../core/fact-reads.ts';
import { accessAnalyzer } from './clients.ts';

/** The analyzers of a Region, of all types. */
export const analyzers = sharedListing(accessAnalyzer, 'ListAnalyzers', {
  scope: 'regional',
  token: 'nextToken',
  items: (output) => output.analyzers,
  value: (items) => items,
});
