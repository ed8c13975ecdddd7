import type { AccountFactReads } from '../../core/collector.ts';
import { shared } from '../../core/fact-reads.ts';
import { analyzers } from './shared-reads.ts';

/** Regional. */
export const accessAnalyzerAccountFacts: AccountFactReads<'accessAnalyzers'> = {
  accessAnalyzers: shared(analyzers, (items) => (items ?? []).map(({ name = '', type = '', status = '' }) => ({ name, type, status }))),
};
