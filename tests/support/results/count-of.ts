import { counterOf, type ListedResult } from '../../../src/core/result/result.ts';

/** How many findings of a result count as an outcome. */
export const countOf = (result: ListedResult, outcome: ReturnType<typeof counterOf>): number =>
  result.findings.filter((finding) => counterOf(finding) === outcome).length;
