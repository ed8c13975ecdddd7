import type { Verdict, Verdicts } from '../../../src/core/rule.ts';

export const desyncMessages = {
  mitigated: 'Desync mitigation mode is {{mode}}.',
  notMitigated: 'Desync mitigation mode is {{mode}}, which forwards ambiguous requests.',
  notHttp: 'The load balancer does not parse HTTP.',
  unknownMode: 'Onus does not know the desync mitigation mode {{mode}}.',
};

export const desyncRationale =
  'Servers that parse an ambiguous request differently from the load balancer let attackers smuggle requests past it or poison caches.';

/** Evaluates the mode of desync mitigation; absent: the default of AWS, `defensive`. */
export function evaluateDesync(
  mode: string | undefined,
  { pass, fail, indeterminate }: Verdicts<keyof typeof desyncMessages>,
  requireStrictest: boolean,
): Verdict {
  if (mode === undefined || mode === 'defensive')
    return requireStrictest ? fail('notMitigated', { mode: 'defensive' }) : pass('mitigated', { mode: 'defensive' });
  if (mode === 'strictest') return pass('mitigated', { mode });
  return mode === 'monitor' ? fail('notMitigated', { mode }) : indeterminate('unknownMode', { mode });
}
