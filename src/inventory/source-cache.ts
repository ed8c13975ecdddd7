import type { Aws, KeyedSource, SharedReads, Source } from '../model/collector.ts';
import { ReadFailure } from '../model/read-failure.ts';
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

type AnySource = Source<unknown> | KeyedSource<unknown>;

/** Shared reads, each made once per Region (or once per account), whoever asks first. */
export class SourceCache {
  readonly #loads = new Map<AnySource, Map<string, Promise<unknown>>>();
  readonly #aws: Aws;
  readonly #scope: CollectScope;

  constructor(aws: Aws, scope: CollectScope) {
    this.#aws = aws;
    this.#scope = scope;
  }

  /** Shared reads as seen from a Region. */
  in(region: string): SharedReads {
    return (source, other = region) => this.load(source as Source<unknown>, other) as never;
  }

  load(source: Source<unknown>, resourceRegion: string): Promise<unknown> {
    const region = source.scope === 'global' ? this.#scope.homeRegion : resourceRegion;
    const { accountId, partition, regions, now } = this.#scope;
    return this.#once(source, region, region, (aws) => source.load(aws, { accountId, partition, region, regions, now }, this.in(region)));
  }

  loadKeyed(source: KeyedSource<unknown>, key: string, region: string): Promise<unknown> {
    return this.#once(source, `${region} ${key}`, region, (aws) => source.load(aws, key));
  }

  #once(source: AnySource, key: string, region: string, load: (aws: Aws) => Promise<unknown>): Promise<unknown> {
    const byKey = this.#loads.get(source) ?? new Map<string, Promise<unknown>>();
    this.#loads.set(source, byKey);
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
      return await load(onlyDeclared(this.#aws.in(region), source.reads));
    } catch (error) {
      if (error instanceof ReadFailure && source.absent.includes(error.code)) return undefined;
      throw error;
    }
  }
}
