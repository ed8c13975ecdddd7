import { counterOf, type ListedResult } from '../../../src/core/result/result.ts';

/** The number of findings of a result with an outcome. */
export const countOf = (result: ListedResult, outcome: ReturnType<typeof counterOf>): number =>
  result.findings.filter((finding) => counterOf(finding) === outcome).length;
