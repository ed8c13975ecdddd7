import type { FaultKind } from '../../sample/endpoint/types.ts';

/** A kind of fault, and what it must look like in the report. */
export interface SweptKind {
  readonly kind: FaultKind;
  /** Kinds of gap it may become; empty: it must change nothing. */
  readonly becomes: readonly string[];
}

/** Everything that can go wrong with the answers of one operation. */
export const sweptKinds: readonly SweptKind[] = [
  { kind: 'denied', becomes: ['denied'] },
  { kind: 'throttled', becomes: ['throttled'] },
  { kind: 'fault500', becomes: ['failed', 'unreachable'] },
  { kind: 'hang', becomes: ['unreachable'] },
  { kind: 'reset', becomes: ['unreachable'] },
  { kind: 'truncate', becomes: ['unreachable', 'failed'] },
  { kind: 'half', becomes: ['unreachable', 'failed', 'not-reported'] },
  { kind: 'html', becomes: ['failed', 'unreachable'] },
  { kind: 'portal', becomes: ['failed', 'unreachable'] },
  { kind: 'empty', becomes: ['failed', 'unreachable', 'not-reported'] },
  { kind: 'bare', becomes: ['failed', 'not-reported'] },
  { kind: 'repeatToken', becomes: ['failed'] },
  { kind: 'emptyPage', becomes: [] },
  { kind: 'expired', becomes: ['expired'] },
];
