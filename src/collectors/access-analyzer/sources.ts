import { listingSource } from '../../model/reads.ts';
import { accessAnalyzer } from '../sdk/services.ts';

/** The analyzers of a Region, of all types. */
export const analyzers = listingSource(accessAnalyzer, 'ListAnalyzers', {
  scope: 'regional',
  token: 'nextToken',
  items: (output) => output.analyzers,
  value: (items) => items,
});
