import { firstVerdict } from '../../../src/core/first-verdict.ts';
import { integer } from '../../../src/core/parameters.ts';
import type { EvidenceInput, Verdict, Verdicts } from '../../../src/core/rule.ts';

export const engineSupportParams = {
  warnDays: integer(90, 'Days before the end of support from which a version fails, at low severity.'),
};

/** What decides whether a version is supported; each is read only when it is needed. */
export interface EngineSupport {
  /** Last day of support, ISO 8601; `undefined`: not announced. */
  readonly end: () => string | undefined;
  /** Whether AWS offers the version for new databases. */
  readonly isOffered: () => boolean;
  readonly evidence: EvidenceInput;
}

const day = 86_400_000;

/** Messages that a rule about engine versions has. */
type SupportVerdicts = Pick<Verdicts<'supported' | 'ending' | 'ended' | 'withdrawn'>, 'pass' | 'fail'>;

/** Evaluates the support of an engine version, which includes its last day. */
export function evaluateEngineSupport(
  support: EngineSupport,
  { pass, fail }: SupportVerdicts,
  { now, warnDays }: { readonly now: number; readonly warnDays: number },
): Verdict {
  const details = { ...support.evidence, end: () => support.end()?.slice(0, 10) };
  const endsBefore = (time: number) => {
    const last = support.end();
    return last !== undefined && Date.parse(last.slice(0, 10)) + day <= time;
  };
  const failed = firstVerdict(
    () => (endsBefore(now) ? fail('ended', details) : undefined),
    () => (support.isOffered() ? undefined : fail('withdrawn', support.evidence)),
    () =>
      endsBefore(now + warnDays * day)
        ? fail('ending', details, () => (support.isOffered() ? { severity: 'low', because: 'the version is still supported' } : undefined))
        : undefined,
  );
  return failed ?? pass('supported', details);
}
