import type { ParameterValues } from '../core/parameters.ts';
import type { Resource } from '../core/resource.ts';
import type { Outcome } from '../core/result/outcome.ts';

/** Requests to the worker that runs custom rules. */
export type Request =
  | { readonly kind: 'load'; readonly file: string }
  | {
      readonly kind: 'evaluate';
      readonly id: string;
      readonly resource: Resource;
      readonly params: ParameterValues;
      readonly now: number;
    }
  | { readonly kind: 'test'; readonly id: string };

/** A check of a test table, and what is wrong; absent: nothing. */
export interface CheckResult {
  readonly name: string;
  readonly problem?: string;
}

/** Responses: the metadata of the rules in a file, the outcome of a rule, the results of its tests, or an error. */
export type Response =
  | { readonly kind: 'loaded'; readonly rules: readonly unknown[] }
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  /** `checks` is absent if the rule has no test table. */
  | { readonly kind: 'tested'; readonly checks?: readonly CheckResult[] }
  | { readonly kind: 'error'; readonly message: string };

/** Data that the worker receives when it starts. */
export interface WorkerData {
  readonly port: import('node:worker_threads').MessagePort;
  /** Changes from 0 to 1 when a response is ready. */
  readonly ready: Int32Array;
}
