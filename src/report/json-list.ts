import { chunk } from '../util/chunk.ts';

const itemsAtOnce = 100;

/** A JSON array in pieces: never one string, however many items. One line for each of them. */
export function* jsonList(items: Iterable<unknown>): Generator<string, void, undefined> {
  let before = '[\n';
  for (const some of chunk(items, itemsAtOnce)) {
    yield before + some.map((item) => JSON.stringify(item)).join(',\n');
    before = ',\n';
  }
  yield before === '[\n' ? '[]' : '\n]';
}
