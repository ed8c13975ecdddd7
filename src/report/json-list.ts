/** A JSON array in pieces: never one string, however many items. One line for each of them. */
export function* jsonList(items: Iterable<unknown>): Generator<string, void, undefined> {
  let before = '[\n';
  for (const item of items) {
    yield before + JSON.stringify(item);
    before = ',\n';
  }
  yield before === '[\n' ? '[]' : '\n]';
}
