import type { AccountFactReads } from '../../model/collector.ts';
import { bulk } from '../../model/reads.ts';
import { analyzers } from './sources.ts';

/** Regional. */
export const accessAnalyzerAccountFacts: AccountFactReads<'accessAnalyzers'> = {
  accessAnalyzers: bulk(analyzers, (items) => (items ?? []).map(({ name = '', type = '', status = '' }) => ({ name, type, status }))),
};
