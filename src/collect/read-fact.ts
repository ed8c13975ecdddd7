import type { Collector, FactRead, Aws, Scope } from '../core/collector.ts';
import { absent, type CollectionError, type Fact, known, NotReported, unreadable } from '../core/fact.ts';
import { ReadFailure } from '../core/read-failure.ts';
import type { ResourceIdentity } from '../core/resource.ts';
import { type CallTrace, onlyDeclared } from './guard.ts';
import { actionsOfCalls, callsOf } from './plan.ts';
import type { SharedReadCache } from './shared-read-cache.ts';
import { errorText } from '../util/error-text.ts';

/** Ends the reads of a resource that is confirmed to be deleted. */
export class ResourceDeleted extends Error {}

/** A batched read of some resources, and the last call it made. */
export interface Batch {
  readonly answer: Promise<ReadonlyMap<string, unknown>>;
  readonly trace: CallTrace;
}

/** A resource and the context to read its facts. */
export interface FactContext {
  readonly collector: Collector;
  readonly identity: ResourceIdentity;
  /** The Region that calls about the resource go to. */
  readonly region: string;
  readonly raw: unknown;
  readonly aws: Aws;
  readonly scope: Scope;
  readonly sources: SharedReadCache;
  readonly batches: ReadonlyMap<string, Batch>;
  /** The IAM action of the call that listed the resource. */
  readonly listAction: string;
  /** Whether an error code of a call about the resource means that the resource was deleted. */
  readonly isDeleted: (code: string) => Promise<boolean>;
}

/**
 * Reads one fact; a call that fails makes it unreadable.
 * @throws {ResourceDeleted} if the resource was deleted during the run
 */
export async function readFact(name: string, read: FactRead, context: FactContext): Promise<Fact> {
  const { collector, identity, raw, region, sources } = context;
  const trace: CallTrace = { action: callsOf(read).flatMap(actionsOfCalls)[0] ?? context.listAction };
  const factOf = (value: unknown): Fact => {
    if (!(value instanceof NotReported)) return value === undefined || value === null ? absent() : known(value);
    const { action = trace.action ?? identity.type, message } = value;
    return unreadable({ kind: 'not-reported', action, message });
  };
  try {
    switch (read.kind) {
      case 'fromListing':
        return factOf(read.value(raw, context.scope));
      case 'perResource': {
        const skipped = read.skip?.(raw);
        if (skipped !== undefined) return factOf(skipped.value);
        return factOf(
          await read.read(onlyDeclared(context.aws, read.apiCalls, trace), identity, { raw, shared: sources.in(region, trace) }),
        );
      }
      case 'shared':
        return factOf(read.value(await sources.load(read.read, region, trace), identity, raw));
      case 'sharedByKey': {
        const key = read.key(raw);
        if (typeof key !== 'string') return factOf(key);
        return factOf(read.value(await sources.loadKeyed(read.read, key, { region, trace }), identity, raw));
      }
      case 'batched': {
        const batch = context.batches.get(name);
        const answer = await batch?.answer;
        trace.action = batch?.trace.action ?? trace.action;
        return factOf(answer?.get(identity.id));
      }
    }
  } catch (error) {
    if (error instanceof ReadFailure && read.kind === 'perResource') {
      if (read.notConfiguredErrorCodes.includes(error.code)) return absent();
      if (await context.isDeleted(error.code)) throw new ResourceDeleted(`${collector.type} ${identity.id}`);
    }
    return unreadable(collectionErrorOf(error, trace.action ?? identity.type));
  }
}

/** Returns the collection error of a failed read. An unexpected response that a collector cannot handle must not stop the run either. */
export function collectionErrorOf(error: unknown, action: string): CollectionError {
  if (error instanceof ReadFailure) return error.collectionError;
  return { kind: 'failed', action, message: `the response could not be used: ${errorText(error)}` };
}
