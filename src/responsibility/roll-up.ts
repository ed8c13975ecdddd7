import type { Finding, Status } from '../core/finding.ts';
import type { Category, ResponsibilityId, ServiceId, Severity } from '../core/names.ts';
import { type CellState, type Counts, counterOf, type MatrixCell, type Owner } from '../core/result.ts';
import { categoryOf } from './lookup.ts';
import { responsibilityModel } from './model.ts';

/** What the roll-up has to know of a rule. */
export interface RollUpRule {
  readonly id: string;
  readonly service: ServiceId;
  readonly resourceType: string;
  readonly responsibility: ResponsibilityId;
}

/** What of a finding is counted. */
export type Countable = Pick<Finding, 'ruleId' | 'category' | 'responsibility' | 'severity'> & { readonly outcome: Status | 'suppressed' };

/** Counts findings as they come; only counters are kept. */
export interface RollUp {
  readonly add: (finding: Finding) => void;
  /** Adds so many findings that count alike. */
  readonly count: (like: Countable, findings: number) => void;
  /** All cells of the model, in its order. */
  readonly matrix: () => MatrixCell[];
  readonly counts: () => Counts;
  /** Open failures by severity. */
  readonly failures: () => Record<Severity, number>;
  /** Counts of every rule of the run by its id, zeros included. */
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
 * The state of a cell. Only a PASS makes it `passing`, and nothing that could not be read is ever outweighed by one.
 * A cell of AWS's shows what was found in it, since a resource can give a responsibility back to the customer.
 * Rules that found no resource leave it `not-applicable`: a listing that failed is there as UNKNOWN findings, so nothing is hidden.
 * The same holds when all that was found is suppressed.
 */
export function cellState(owner: Owner, counts: Counts, rules: number): CellState {
  if (counts.FAIL > 0) return 'failing';
  if (isIncomplete(counts)) return 'incomplete';
  if (counts.PASS > 0) return 'passing';
  if (owner === 'aws') return 'aws';
  return rules > 0 ? 'not-applicable' : 'not-assessed';
}

const isIncomplete = (counts: Counts): boolean => counts.UNKNOWN > 0 || counts.ERROR > 0;

/** A rule belongs to the cell of the type it judges, and to each cell in which its findings are because a resource was moved. */
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
    if (ofRule === undefined) throw new Error(`a finding is of rule ${ruleId}, which is not in this run`);
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
