import type { Finding, Status } from '../core/result/finding.ts';
import type { Category, ResponsibilityId, ServiceId, Severity } from '../core/names.ts';
import { type CellState, type Counts, counterOf, type MatrixCell, type Owner } from '../core/result/result.ts';
import { categoryOf } from './lookup.ts';
import { responsibilityModel } from './model.ts';

/** The members of a rule that the roll-up uses. */
export interface RollUpRule {
  readonly id: string;
  readonly service: ServiceId;
  readonly resourceType: string;
  readonly responsibility: ResponsibilityId;
}

/** The members of a finding that the roll-up uses. */
export type Countable = Pick<Finding, 'ruleId' | 'category' | 'responsibility' | 'severity'> & { readonly outcome: Status | 'suppressed' };

/** Counts findings without keeping them. */
export interface RollUp {
  readonly add: (finding: Finding) => void;
  /** Adds a number of findings with the same members. */
  readonly count: (like: Countable, findings: number) => void;
  /** All cells of the model, in its order. */
  readonly matrix: () => MatrixCell[];
  readonly counts: () => Counts;
  /** Open failures by severity. */
  readonly failures: () => Record<Severity, number>;
  /** Counts of every rule of the run by ID, including zeros. */
  readonly rules: () => ReadonlyMap<string, Counts>;
}

type Counters = { -readonly [K in keyof Counts]: Counts[K] };
interface CellCounters {
  readonly counts: Counters;
  readonly rules: Set<string>;
}

const zero = (): Counters => ({ PASS: 0, FAIL: 0, UNKNOWN: 0, ERROR: 0, NOT_APPLICABLE: 0, suppressed: 0 });
const key = (category: Category, responsibility: ResponsibilityId): string => `${category} ${responsibility}`;

/**
 * Returns the state of a cell. It is `passing` only if there is a PASS and all data could be read.
 * A cell of AWS can have findings too, because an override can return a responsibility to the customer.
 * A cell without resources is `not-applicable`; a failed listing counts as UNKNOWN findings, so it is not hidden.
 * A cell with only suppressed findings is `not-applicable` too.
 */
export function cellState(owner: Owner, counts: Counts, rules: number): CellState {
  if (counts.FAIL > 0) return 'failing';
  if (isIncomplete(counts)) return 'incomplete';
  if (counts.PASS > 0) return 'passing';
  if (owner === 'aws') return 'aws';
  return rules > 0 ? 'not-applicable' : 'not-assessed';
}

const isIncomplete = (counts: Counts): boolean => counts.UNKNOWN > 0 || counts.ERROR > 0;

/** Creates a roll-up. A rule belongs to the cell of its type, and to each cell of its reclassified findings. */
export function createRollUp(rules: readonly RollUpRule[]): RollUp {
  const total = zero();
  const open: Record<Severity, number> = { informational: 0, low: 0, medium: 0, high: 0, critical: 0 };
  const byRule = new Map(rules.map(({ id }) => [id, zero()]));
  const byCell = new Map<string, CellCounters>(
    responsibilityModel.owners.map((cell) => [key(cell.category, cell.responsibility), { counts: zero(), rules: new Set() }]),
  );
  const cellOf = (category: Category, responsibility: ResponsibilityId): CellCounters => {
    const cell = byCell.get(key(category, responsibility));
    if (cell === undefined) throw new Error(`the responsibility model has no cell ${key(category, responsibility)}`);
    return cell;
  };
  for (const { id, resourceType, service, responsibility } of rules)
    cellOf(categoryOf(resourceType, service), responsibility).rules.add(id);

  const count = ({ ruleId, category, responsibility, severity, outcome }: Countable, findings: number) => {
    const ofRule = byRule.get(ruleId);
    if (ofRule === undefined) throw new Error(`rule ${ruleId} of a finding is not in this run`);
    const cell = cellOf(category, responsibility);
    for (const counts of [total, ofRule, cell.counts]) counts[outcome] += findings;
    cell.rules.add(ruleId);
    if (outcome === 'FAIL') open[severity] += findings;
  };

  return {
    add: (finding) => count({ ...finding, outcome: counterOf(finding) }, 1),
    count,
    matrix: () =>
      responsibilityModel.owners.map(({ category, responsibility, owner }) => {
        const { counts, rules: ids } = cellOf(category, responsibility);
        const state = cellState(owner, counts, ids.size);
        return { category, responsibility, owner, state, incomplete: isIncomplete(counts), counts: { ...counts }, rules: ids.size };
      }),
    counts: () => ({ ...total }),
    failures: () => ({ ...open }),
    rules: () => new Map(Array.from(byRule, ([id, counts]) => [id, { ...counts }])),
  };
}
