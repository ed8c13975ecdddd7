import type { FactsByType } from '../../../src/core/facts.ts';
import { integer } from '../../../src/core/parameters.ts';

type VersionFacts = Pick<
  FactsByType['AWS::RDS::DBInstance'],
  'engine' | 'engineVersion' | 'versionOffered' | 'standardSupportEnd' | 'engineLifecycleSupport'
>;

export const versionParams = {
  warnDays: integer(90, 'Days before the end of standard support from which on an engine version fails, at low severity.'),
};

export const versionMessages = {
  supported: '{{engine}} {{version}} is in standard support.',
  ending: 'Standard support of {{engine}} {{version}} ends on {{end}}.',
  ended: 'Standard support of {{engine}} {{version}} ended on {{end}} (life cycle: {{lifecycle}}).',
  withdrawn: 'AWS no longer offers {{engine}} {{version}}.',
} as const;

export interface VersionVerdict {
  readonly message: keyof typeof versionMessages;
  readonly evidence: { readonly engine: string; readonly version: string; readonly end?: string; readonly lifecycle?: string };
}

/** Judges by AWS's own dates. Paying for Extended Support does not make an old version a supported one. */
export function evaluateVersion(facts: VersionFacts, { warnDays }: { readonly warnDays: number }, now: number): VersionVerdict {
  const end = facts.standardSupportEnd;
  const names = { engine: facts.engine, version: facts.engineVersion };
  const dated = end === undefined ? names : { ...names, end: end.slice(0, 10) };
  if (end !== undefined && Date.parse(end) < now) {
    return { message: 'ended', evidence: { ...dated, lifecycle: facts.engineLifecycleSupport ?? 'not stated' } };
  }
  if (facts.versionOffered !== true) return { message: 'withdrawn', evidence: names };
  const ending = end !== undefined && Date.parse(end) < now + warnDays * 86_400_000;
  return { message: ending ? 'ending' : 'supported', evidence: dated };
}
