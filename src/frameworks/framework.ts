import type { ControlIds } from '../core/rule.ts';
import { lazy } from '../util/lazy.ts';

/** A control, recommendation, or requirement of a compliance framework. */
export interface FrameworkControl {
  readonly id: string;
  readonly title: string;
}

/** A compliance framework: all its controls, and how the control IDs that a rule claims map to them. */
export interface Framework {
  /** Name for `--framework`, such as `cis-5.0`. */
  readonly id: string;
  readonly title: string;
  /** Page that the controls, or their mapping to AWS controls, come from. Absent: a custom framework does not name one. */
  readonly source?: string;
  /** Month (`YYYY-MM`) in which the list was last compared with the source. Absent: it is a custom framework. */
  readonly asOf?: string;
  /** Returns all controls in the order of the source. Parsed on the first call. */
  readonly controls: () => readonly FrameworkControl[];
  /** Returns the controls that a rule checks, without duplicates. */
  readonly controlIdsOf: (rule: CheckingRule) => readonly string[];
}

/** The members of a rule that frameworks refer to. */
export interface CheckingRule {
  readonly id: string;
  readonly controls: ControlIds;
}

/** Returns the lines of a data table, without the empty lines around them. */
export const linesOf = (table: string): readonly string[] => table.trim().split('\n');

/** Returns the controls of a table with one control per line: ID, space, title. */
export const controlsOf = (table: string): (() => readonly FrameworkControl[]) =>
  lazy(() =>
    linesOf(table).map((line) => {
      const space = line.indexOf(' ');
      return { id: line.slice(0, space), title: line.slice(space + 1) };
    }),
  );

/** Returns the mapping of a table in which each line names controls, a bar, and the AWS Config rules that AWS maps to these controls. */
export function controlIdsByConfigRule(table: string): Framework['controlIdsOf'] {
  const byRule = lazy(() => {
    const controls = new Map<string, string[]>();
    for (const line of linesOf(table)) {
      const [ids = '', rules = ''] = line.split(' | ');
      for (const rule of rules.split(' ')) controls.set(rule, [...(controls.get(rule) ?? []), ...ids.split(' ')]);
    }
    return controls;
  });
  return ({ controls: { awsConfig = [] } }) => [...new Set(awsConfig.flatMap((rule) => byRule().get(rule) ?? []))];
}
