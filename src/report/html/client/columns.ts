import { counterOf } from '../../../core/result/result.ts';
import { severities } from '../../../core/names.ts';
import { at, type PageData } from '../data.ts';
import { outcomes } from '../labels.ts';

/** Columns of all findings that filters read at each keystroke. */
export interface Columns {
  /** By finding: indices into the page's kinds, resources, texts, places and rules. */
  readonly kind: Uint32Array;
  readonly resource: Uint32Array;
  readonly text: Uint32Array;
  readonly place: Uint32Array;
  readonly rule: Uint32Array;
  /** By kind: index into the outcomes. */
  readonly outcome: Uint8Array;
  /** By kind: priority; failures have the highest ranks. */
  readonly rank: Uint8Array;
  /** Number of rules and resources. */
  readonly size: { readonly rule: number; readonly resource: number };
}

/** Added to the rank of a failure. */
const failing = 8;

export function columnsOf({ findings, kinds, resources, rules }: PageData): Columns {
  const kind = new Uint32Array(findings.kind);
  const resource = new Uint32Array(findings.resource);
  const placeOf = new Uint32Array(resources.place);
  const ruleOf = Uint32Array.from(kinds, ({ rule }) => rule);
  return {
    kind,
    resource,
    text: new Uint32Array(findings.text),
    place: resource.map((index) => placeOf[index] ?? 0),
    rule: kind.map((index) => ruleOf[index] ?? 0),
    outcome: Uint8Array.from(kinds, (own) => outcomes.indexOf(counterOf(own))),
    rank: Uint8Array.from(kinds, (own) => severities.indexOf(own.severity) + (counterOf(own) === 'FAIL' ? failing : 0)),
    size: { rule: rules.length, resource: placeOf.length },
  };
}

/** Returns the severity of a rank. */
export const severityOfRank = (rank: number) => at(severities, rank % failing);
