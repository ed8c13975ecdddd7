import { at, type PageData, resourceAt, textAt } from '../data.ts';

/**
 * Every word must occur in what a finding says: its rule, its resource, its account, its sentence, its evidence, why it is suppressed or
 * unknown. Each of those is looked through once, not once a finding.
 */
export function searcher(data: PageData): (words: string) => (index: number) => boolean {
  const { findings } = data;
  const kind = Uint32Array.from(findings.kind);
  const resource = Uint32Array.from(findings.resource);
  const sentence = Uint32Array.from(findings.text);
  let lists: readonly (readonly string[])[] | undefined;
  const put = () => (lists ??= [kindTexts(data), resourceTexts(data), sentences(data)]);
  // They are put together while nobody waits for them.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(put);
  let last = new Map<string, readonly Uint8Array[]>();
  const hitsOf = (word: string): readonly Uint8Array[] => {
    // Somebody types: what did not hold the start of the word does not hold the word.
    const start = last.get(word) ?? last.entries().find(([earlier]) => word.includes(earlier))?.[1];
    return put().map((list, t) => {
      const hits = new Uint8Array(list.length);
      const before = start?.[t];
      for (let index = 0; index < hits.length; index++) {
        if (before?.[index] !== 0 && at(list, index).includes(word)) hits[index] = 1;
      }
      return hits;
    });
  };
  return (words) => {
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
    last = new Map(wanted.map((word) => [word, hitsOf(word)]));
    const hits = [...last.values()];
    return (index) => {
      for (const [kinds, resources, texts] of hits) {
        if (!(kinds?.[kind[index] ?? 0] || resources?.[resource[index] ?? 0] || texts?.[sentence[index] ?? 0])) return false;
      }
      return true;
    };
  };
}

function kindTexts({ kinds, rules }: PageData): string[] {
  const ofRules = rules.map(({ id, title, controls }) => `${id} ${title} ${Object.values(controls).flat().join(' ')}`);
  return kinds.map(({ rule, gap, suppressed, severityReason, moved }) =>
    [at(ofRules, rule), gap?.action, gap?.message, suppressed?.reason, severityReason, moved].join(' ').toLowerCase(),
  );
}

const resourceTexts = (data: PageData): string[] =>
  data.resources.id.map((_, index) => {
    const { type, id, arn, name, accountId, region, tags } = resourceAt(data, index);
    return [type, id, arn, name, accountId, data.accounts[accountId], region, JSON.stringify(tags)].join(' ').toLowerCase();
  });

function sentences(data: PageData): string[] {
  const values = data.evidence.map((evidence) => JSON.stringify(evidence));
  return data.texts.template.map((_, index) => `${textAt(data, index).message} ${at(values, data.texts.evidence[index])}`.toLowerCase());
}
