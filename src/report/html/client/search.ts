import { at, type PageData, resourceAt, textAt } from '../data.ts';

/**
 * Every word must occur in what a finding says: its rule, its resource, its account, its sentence, its evidence, why it is suppressed or
 * unknown. Each of those is looked through once, not once a finding.
 */
export function searcher(data: PageData): (words: string) => (index: number) => boolean {
  const { findings } = data;
  // Put together when somebody searches for the first time: most people look without.
  let known: readonly (readonly string[])[] | undefined;
  const texts = () => (known ??= [kindTexts(data), resourceTexts(data), sentences(data)]);
  const columns = [findings.kind, findings.resource, findings.text];
  return (words) => {
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
    if (wanted.length === 0) return () => true;
    const hits = wanted.map((word) => texts().map((list) => list.map((text) => text.includes(word))));
    return (index) => hits.every((hit) => columns.some((column, c) => hit[c]?.[at(column, index)]));
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
