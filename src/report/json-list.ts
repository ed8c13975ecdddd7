import { chunk } from '../util/chunk.ts';

const ITEMS_PER_CHUNK = 100;

/** Yields a JSON array in chunks, one item per line, so that it is never one string. */
export function* jsonList(items: Iterable<unknown>): Generator<string, void, undefined> {
  let before = '[\n';
  for (const some of chunk(items, ITEMS_PER_CHUNK)) {
    yield before + some.map((item) => JSON.stringify(item)).join(',\n');
    before = ',\n';
  }
  yield before === '[\n' ? '[]' : '\n]';
}
