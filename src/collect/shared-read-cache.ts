import type { Aws, KeyedRead, SharedReads, SharedRead } from '../core/collector.ts';
import { globalRegion } from '../core/names.ts';
import { ReadFailure } from '../core/read-failure.ts';
import type { ReadLifetimes } from './read-lifetimes.ts';
import { onlyDeclared } from './guard.ts';

/** The account and how far the audit reaches. */
export interface CollectScope {
  readonly accountId: string;
  readonly partition: string;
  /** Region for account-wide calls. */
  readonly homeRegion: string;
  /** Regions to audit. */
  readonly regions: readonly string[];
  readonly now: number;
}

type AnySource = SharedRead<unknown> | KeyedRead<unknown>;

/** Shared reads, each made once per Region (or once per account), whoever asks first. */
export class SharedReadCache {
  /** By place, which is a Region or the whole account, by source and by key. */
  readonly #loads = new Map<string, Map<AnySource, Map<string, Promise<unknown>>>>();
  readonly #aws: Aws;
  readonly #scope: CollectScope;

  constructor(aws: Aws, scope: CollectScope) {
    this.#aws = aws;
    this.#scope = scope;
  }

  /** Shared reads as seen from a Region. */
  in(region: string): SharedReads {
    return (source, other = region) => this.load(source as SharedRead<unknown>, other) as never;
  }

  load(source: SharedRead<unknown>, resourceRegion: string): Promise<unknown> {
    const region = source.scope === 'global' ? this.#scope.homeRegion : resourceRegion;
    const { accountId, partition, regions, now } = this.#scope;
    return this.#once(source, source.scope === 'global' ? globalRegion : region, '', region, (aws) =>
      source.load(aws, { accountId, partition, region, regions, now }, this.in(region)),
    );
  }

  loadKeyed(source: KeyedRead<unknown>, key: string, region: string): Promise<unknown> {
    return this.#once(source, region, key, region, (aws) => source.load(aws, key));
  }

  /**
   * Lets go of what nobody will ask for again.
   * @param place where somebody has just asked for the last time; who asks for the whole account may have asked everywhere
   */
  forget(place: string, isNeeded: ReadLifetimes['has']): void {
    for (const where of place === globalRegion ? this.#loads.keys() : [place, globalRegion]) {
      const sources = this.#loads.get(where);
      for (const source of sources?.keys() ?? []) if (!isNeeded(source.apiCalls, where)) sources?.delete(source);
    }
  }

  #once(source: AnySource, place: string, key: string, region: string, load: (aws: Aws) => Promise<unknown>): Promise<unknown> {
    const sources = this.#loads.get(place) ?? new Map<AnySource, Map<string, Promise<unknown>>>();
    this.#loads.set(place, sources);
    const byKey = sources.get(source) ?? new Map<string, Promise<unknown>>();
    sources.set(source, byKey);
    let answer = byKey.get(key);
    if (answer === undefined) {
      answer = this.#read(source, region, load);
      answer.catch(() => undefined);
      byKey.set(key, answer);
    }
    return answer;
  }

  async #read(source: AnySource, region: string, load: (aws: Aws) => Promise<unknown>): Promise<unknown> {
    try {
      return await load(onlyDeclared(this.#aws.in(region), source.apiCalls));
    } catch (error) {
      if (error instanceof ReadFailure && source.notConfiguredErrorCodes.includes(error.code)) return undefined;
      throw error;
    }
  }
}
