import type { AnyRule } from '../../core/rule.ts';

/** A suppression as it goes to `onus.yaml`; the reason is absent if the other tool does not record one. */
export interface ImportedSuppression {
  readonly rule: string;
  readonly resource?: string;
  readonly account?: string;
  readonly region?: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly reason?: string;
}

/** The suppressions of another tool, as far as `onus.yaml` can express them. */
export interface ImportedFile {
  readonly suppressions: readonly ImportedSuppression[];
  /** Entries that were not imported, each with the reason. */
  readonly notImported: readonly string[];
  /** Entries that are imported with a difference. */
  readonly notes: readonly string[];
}

type Tool = 'prowler' | 'cloudsploit';

/** Rules by the checks of another tool that they correspond to. */
export interface Counterparts {
  /** Returns the rules that correspond to a check, or else those that are related to it. */
  readonly rulesFor: (check: string) => readonly AnyRule[];
  /** Returns the checks that rules correspond to and that match a pattern. */
  readonly checksMatching: (pattern: RegExp) => readonly string[];
  /** Returns notes about rules that also correspond to checks that are not suppressed, or that are only related to suppressed ones. */
  readonly broaderRules: (suppressed: ReadonlySet<string>) => readonly string[];
}

/** Returns the rules that correspond to the checks of a tool. */
export function counterpartsOf(tool: Tool, rules: readonly AnyRule[]): Counterparts {
  const byCheck = new Map<string, AnyRule[]>();
  const add = (rule: AnyRule, checks: readonly string[] = []) => {
    for (const check of checks) byCheck.set(check, [...(byCheck.get(check) ?? []), rule]);
  };
  for (const rule of rules) add(rule, rule.controls[tool]);
  // A check that no rule meets still has rules on its subject, which would report what was accepted.
  const claimed = new Set(byCheck.keys());
  const relatedOf = ({ related }: AnyRule) => (related?.[tool] ?? []).filter((check) => !claimed.has(check));
  for (const rule of rules) add(rule, relatedOf(rule));
  return {
    rulesFor: (check) => byCheck.get(check) ?? [],
    checksMatching: (pattern) => [...byCheck.keys()].filter((check) => pattern.test(check)).sort(),
    broaderRules: (suppressed) =>
      rules.flatMap((rule) => {
        const checks = rule.controls[tool] ?? [];
        const others = checks.filter((check) => !suppressed.has(check));
        const related = relatedOf(rule).filter((check) => suppressed.has(check));
        return [
          ...(others.length === 0 || others.length === checks.length ? [] : [`${rule.id} also covers ${others.join(', ')}`]),
          ...(related.length === 0 ? [] : [`${rule.id} checks less than, or something other than, ${related.join(', ')}`]),
        ];
      }),
  };
}

/** Regions for the entries of a rule. Other tools report account-wide resources in a Region; in Onus, they are in none. */
export const regionsFor = (region: string | undefined, isAccountWide: boolean): readonly (string | undefined)[] =>
  region === undefined || region === 'global' || !isAccountWide ? [region] : [region, 'global'];
