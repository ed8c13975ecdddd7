import type { AccountFactReads } from '../../model/collector.ts';
import { plain } from '../../model/plain.ts';
import { bulk } from '../../model/reads.ts';
import { analyzers } from './sources.ts';

/** Regional. */
export const accessAnalyzerAccountFacts: AccountFactReads<'accessAnalyzers'> = {
  accessAnalyzers: bulk(analyzers, (items) => (items ?? []).map(({ name, type, status }) => plain({ name, type, status }))),
};
