import type { Aws, KeyedRead, SharedReads, SharedRead } from '../core/collector.ts';
import { globalRegion } from '../core/names.ts';
import { ReadFailure } from '../core/read-failure.ts';
import type { ReadLifetimes } from './read-lifetimes.ts';
import { type CallTrace, onlyDeclared } from './guard.ts';

/** The account and Regions of an audit. */
export interface CollectScope {
  readonly accountId: string;
  readonly partition: string;
  /** Region for account-wide calls. */
  readonly homeRegion: string;
  /** Regions to audit. */
  readonly regions: readonly string[];
  /** Regions that the account has not enabled. Resources that a listing places there cannot be read. */
  readonly disabledRegions?: readonly string[];
  readonly now: number;
}

type AnySource = SharedRead<unknown> | KeyedRead<unknown>;

/** A shared read in progress or finished, and its last call. */
interface Load {
  readonly answer: Promise<unknown>;
  readonly trace: CallTrace;
}

/** Cache of shared reads: each runs once per Region (or once per account) for any number of facts. */
export class SharedReadCache {
  /** By Region (or the whole account), shared read and key. */
  readonly #loads = new Map<string, Map<AnySource, Map<string, Load>>>();
  readonly #aws: Aws;
  readonly #scope: CollectScope;

  constructor(aws: Aws, scope: CollectScope) {
    this.#aws = aws;
    this.#scope = scope;
  }

  /**
   * Returns the shared reads of a Region.
   * @param trace gets the last call of each shared read
   */
  in(region: string, trace?: CallTrace): SharedReads {
    return (source, other = region) => this.load(source as SharedRead<unknown>, other, trace) as never;
  }

  /** @param trace gets the last call of the shared read */
  load(source: SharedRead<unknown>, resourceRegion: string, trace?: CallTrace): Promise<unknown> {
    const region = source.scope === 'global' ? this.#scope.homeRegion : resourceRegion;
    const { accountId, partition, regions, now } = this.#scope;
    const place = source.scope === 'global' ? globalRegion : region;
    return this.#once({ source, place, key: '', region, trace }, (aws, own) =>
      source.load(aws, { accountId, partition, region, regions, now }, this.in(region, own)),
    );
  }

  /** @param trace gets the last call of the shared read */
  loadKeyed(
    source: KeyedRead<unknown>,
    key: string,
    { region, trace }: { readonly region: string; readonly trace?: CallTrace },
  ): Promise<unknown> {
    return this.#once({ source, place: region, key, region, trace }, (aws) => source.load(aws, key));
  }

  /**
   * Removes results that no remaining listing needs.
   * @param place the Region of the finished listing; a global listing may have used results of all Regions
   */
  release(place: string, isNeeded: ReadLifetimes['has']): void {
    for (const where of place === globalRegion ? this.#loads.keys() : [place, globalRegion]) {
      const sources = this.#loads.get(where);
      for (const source of sources?.keys() ?? []) if (!isNeeded(source.apiCalls, where)) sources?.delete(source);
    }
  }

  async #once({ source, place, key, region, trace }: SharedCall, load: (aws: Aws, trace: CallTrace) => Promise<unknown>): Promise<unknown> {
    const sources = this.#loads.get(place) ?? new Map<AnySource, Map<string, Load>>();
    this.#loads.set(place, sources);
    const byKey = sources.get(source) ?? new Map<string, Load>();
    sources.set(source, byKey);
    let known = byKey.get(key);
    if (known === undefined) {
      const own: CallTrace = { action: undefined };
      known = { answer: this.#read(source, { region, trace: own }, load), trace: own };
      known.answer.catch(() => undefined);
      byKey.set(key, known);
    }
    try {
      return await known.answer;
    } finally {
      if (trace !== undefined) trace.action = known.trace.action ?? trace.action;
    }
  }

  async #read(
    source: AnySource,
    { region, trace }: { readonly region: string; readonly trace: CallTrace },
    load: (aws: Aws, trace: CallTrace) => Promise<unknown>,
  ): Promise<unknown> {
    try {
      return await load(onlyDeclared(this.#aws.in(region), source.apiCalls, trace), trace);
    } catch (error) {
      if (error instanceof ReadFailure && source.notConfiguredErrorCodes.includes(error.code)) return undefined;
      throw error;
    }
  }
}

interface SharedCall {
  readonly source: AnySource;
  readonly place: string;
  readonly key: string;
  readonly region: string;
  readonly trace: CallTrace | undefined;
}
