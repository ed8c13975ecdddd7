import { at, type PageData, resourceAt, textAt } from '../data.ts';
import type { Columns } from './columns.ts';

/** Concatenated texts: searching one string is faster than searching thousands. */
interface Block {
  /** Index of its first text. */
  readonly first: number;
  readonly text: string;
  /** Start of each text, and the end of the last one. */
  readonly starts: Uint32Array;
}

/**
 * Returns an index of lowercase texts.
 * @param blockSize texts per block, few enough not to block the page
 */
export function createTexts(size: number, textOf: (index: number) => string, blockSize = 1_000) {
  const blocks: Block[] = [];
  let done = 0;
  /** Builds the next block; false if there is none. */
  const prepare = (): boolean => {
    if (done >= size) return false;
    const texts = Array.from({ length: Math.min(blockSize, size - done) }, (_, index) => textOf(done + index).toLowerCase());
    const starts = new Uint32Array(texts.length + 1);
    texts.forEach((text, index) => {
      starts[index + 1] = (starts[index] ?? 0) + text.length + 1;
    });
    blocks.push({ first: done, text: texts.join('\n'), starts });
    done += texts.length;
    return true;
  };
  /** Returns 1 for each text that contains the word. The word has no spaces. */
  const search = (word: string): Uint8Array => {
    while (prepare());
    const hits = new Uint8Array(size);
    for (const { first, text, starts } of blocks) {
      let index = 0;
      for (let found = text.indexOf(word); found >= 0; found = text.indexOf(word, starts[index])) {
        while ((starts[index + 1] ?? Number.POSITIVE_INFINITY) <= found) index++;
        hits[first + index] = 1;
        index++;
      }
    }
    return hits;
  };
  return { prepare, search };
}

/**
 * Returns a search function. Every word must occur in the rule, resource, account, message, evidence, suppression or error of a finding. Each
 * of these is searched once, not once per finding. The result is 1 for each finding that lacks a word; `undefined`: all match.
 */
export function searcher(data: PageData, { kind, resource, text }: Columns): (words: string) => Uint8Array | undefined {
  const kinds = createTexts(data.kinds.length, kindText(data));
  const resources = createTexts(data.resources.id.length, resourceText(data));
  const texts = createTexts(data.texts.template.length, sentence(data));
  whenIdle(() => kinds.prepare() || resources.prepare() || texts.prepare());
  const misses = (word: string): Uint8Array => {
    const [inKinds, inResources, inTexts] = [kinds.search(word), resources.search(word), texts.search(word)];
    const ids = findingIds(data, word);
    const missed = new Uint8Array(kind.length);
    for (let index = 0; index < missed.length; index++) {
      if (!((ids?.[index] ?? 0) || inKinds[kind[index] ?? 0] || inResources[resource[index] ?? 0] || inTexts[text[index] ?? 0]))
        missed[index] = 1;
    }
    return missed;
  };
  let last = new Map<string, Uint8Array>();
  return (words) => {
    const wanted = new Set(words.toLowerCase().split(/\s+/).filter(Boolean));
    last = new Map([...wanted].map((word) => [word, last.get(word) ?? misses(word)]));
    const [first, ...others] = last.values();
    if (first === undefined || others.length === 0) return first;
    const missed = first.slice();
    for (const other of others) for (let index = 0; index < missed.length; index++) missed[index] = missed[index] || other[index] || 0;
    return missed;
  };
}

/** Marks findings by the start of their ID; `undefined` if the word is not the start of an ID. */
const findingIds = ({ findings }: PageData, word: string): Uint8Array | undefined =>
  /^[0-9a-f]{8,32}$/.test(word) ? Uint8Array.from(findings.id, (id) => (id.startsWith(word) ? 1 : 0)) : undefined;

/** Runs work in steps while the browser is idle, until none is left. */
function whenIdle(work: () => boolean): void {
  if (!('requestIdleCallback' in globalThis)) return;
  requestIdleCallback((deadline) => {
    do if (!work()) return;
    while (deadline.timeRemaining() > 4);
    whenIdle(work);
  });
}

function kindText({ kinds, rules, frameworks }: PageData): (index: number) => string {
  const controlTexts = rules.map((): string[] => []);
  for (const { id, title, controls } of frameworks) {
    const name = `${id} ${title}`;
    for (const [control, own] of controls) {
      for (const index of own) {
        const texts = at(controlTexts, index);
        if (!texts.includes(name)) texts.push(name);
        texts.push(control);
      }
    }
  }
  const ofRules = rules.map(
    ({ id, title, controls }, index) => `${id} ${title} ${Object.values(controls).flat().join(' ')} ${at(controlTexts, index).join(' ')}`,
  );
  return (index) => {
    const { rule, collectionError, suppressed, severityReason, reclassified } = at(kinds, index);
    return [at(ofRules, rule), collectionError?.action, collectionError?.message, suppressed?.reason, severityReason, reclassified].join(
      ' ',
    );
  };
}

/** Tags as people write them. */
const pairs = (tags: Readonly<Record<string, string>> | null): string[] =>
  Object.entries(tags ?? {}).map(([key, value]) => `${key}=${value} ${key}:${value}`);

const resourceText = (data: PageData) => (index: number) => {
  const { type, id, arn, name, accountId, region, tags } = resourceAt(data, index);
  return [type, id, arn, name, accountId, data.accounts[accountId], region, JSON.stringify(tags), ...pairs(tags)].join(' ');
};

const sentence = (data: PageData) => (index: number) => {
  const { message, evidence } = textAt(data, index);
  return `${message} ${JSON.stringify(evidence)}`;
};
