import { shownPath } from '../util/shown-path.ts';
import type { CustomRules } from '../config/config.ts';
import type { Outcome } from '../core/result/outcome.ts';
import type { AnyRule } from '../core/rule.ts';
import { createRuleHost, type RuleHost } from './host.ts';
import type { CheckResult } from './messages.ts';
import { checkMetadata, type Metadata, type Offer } from './metadata.ts';

/** Time limits of the worker for loading a file, evaluating a rule on one resource, and running a test table. */
const LOAD_TIMEOUT_MS = 10_000;
const EVALUATE_TIMEOUT_MS = 2_000;
const TEST_TIMEOUT_MS = 30_000;

/** Custom rules, and their tests. */
export interface LoadedCustomRules extends CustomRules {
  /** Runs the test table of a rule; `undefined` if it has none. */
  test(id: string): readonly CheckResult[] | undefined;
  /** Ends the worker. The rules can still be evaluated: that starts another one. */
  close(): void;
}

/**
 * Loads custom rules. A file or rule with a problem is left out, and the problem is reported with its file.
 * @param files absolute paths of `.ts`, `.js`, `.mjs`, `.yaml` and `.yml` files
 */
export function loadCustomRules(files: readonly string[], offer: Offer): LoadedCustomRules {
  const problems: { file: string; message: string }[] = [];
  const rules: AnyRule[] = [];
  /** Rules that did not end in time: they are not evaluated again. */
  const stuck = new Set<string>();
  const usable: string[] = [];
  const host = createRuleHost((call) => {
    for (const file of usable) call({ kind: 'load', file }, LOAD_TIMEOUT_MS);
  });
  for (const file of files) {
    const shown = shownPath(file);
    const problem = (message: string) => void problems.push({ file: shown, message });
    const response = host.call({ kind: 'load', file }, LOAD_TIMEOUT_MS);
    if (response === 'timeout') problem(`did not load within ${LOAD_TIMEOUT_MS / 1000} s`);
    else if (response.kind === 'error') problem(`cannot be loaded: ${response.message}`);
    else if (response.kind === 'loaded') {
      usable.push(file);
      if (response.rules.length === 0) problem('exports no rule: export the result of defineRule');
      for (const value of response.rules) {
        const checked = checkMetadata(value, { ...offer, rules: [...offer.rules, ...rules] });
        if ('problems' in checked) checked.problems.forEach(problem);
        else rules.push(ruleIn({ ...checked.metadata, file: shown }, host, stuck));
      }
    }
  }
  return {
    rules,
    problems,
    test(id) {
      const response = host.call({ kind: 'test', id }, TEST_TIMEOUT_MS);
      if (response === 'timeout') return [{ name: 'all cases', problem: `did not finish within ${TEST_TIMEOUT_MS / 1000} s` }];
      if (response.kind === 'error') return [{ name: 'test table', problem: response.message }];
      return response.kind === 'tested' ? response.checks : undefined;
    },
    close: host.close,
  };
}

/** Returns a rule that is evaluated in the worker. */
function ruleIn(metadata: Metadata & { readonly file: string }, host: RuleHost, stuck: Set<string>): AnyRule {
  const { id, severity, file } = metadata;
  const broken = (message: string): Outcome => ({ status: 'ERROR', severity, message: `Rule error in ${file}: ${message}`, evidence: {} });
  return {
    ...metadata,
    evaluate: () => {
      throw new Error(`${id} is evaluated in a worker`);
    },
    evaluateResource(resource, params, now) {
      if (stuck.has(id)) return broken(`did not finish within ${EVALUATE_TIMEOUT_MS / 1000} s on an earlier resource`);
      const response = host.call({ kind: 'evaluate', id, resource, params, now }, EVALUATE_TIMEOUT_MS);
      if (response === 'timeout') {
        stuck.add(id);
        return broken(`did not finish within ${EVALUATE_TIMEOUT_MS / 1000} s`);
      }
      if (response.kind !== 'outcome') return broken(response.kind === 'error' ? response.message : 'unexpected response');
      const { outcome } = response;
      return outcome.status === 'ERROR' ? broken(outcome.message.replace(/^Rule error: /, '')) : outcome;
    },
  };
}
