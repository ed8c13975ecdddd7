import type { Finding, FindingResource } from '../../core/result/finding.ts';
import type { Category, ResponsibilityId, ServiceId } from '../../core/names.ts';
import type { Tags } from '../../core/resource.ts';
import { type AuditResult, counterOf, type Findings, type RuleResult } from '../../core/result/result.ts';
import type { Evidence } from '../../core/evidence.ts';
import { sentenceOf, templateOf } from './template.ts';

/** Display names by ID. */
export interface Labels {
  readonly category: Readonly<Record<Category, string>>;
  readonly responsibility: Readonly<Record<ResponsibilityId, string>>;
  readonly service: Readonly<Record<ServiceId, string>>;
}

/** Change of a finding since the previous run. `first`: a failure that the previous run did not evaluate. `open`: a failure of both runs. */
export type Change = 'new' | 'unreadable' | 'first' | 'open';

/** Members that many findings share. */
export interface Kind extends Omit<Finding, 'id' | 'ruleId' | 'resource' | 'message' | 'evidence' | 'firstSeen'> {
  /** Index into the rules. */
  readonly rule: number;
  readonly change?: Change;
}

/** Members that many resources share. */
export interface Place extends Pick<FindingResource, 'type' | 'accountId' | 'region'> {
  /** `~arn:aws:sqs:eu-west-1:123456789012:{}` without the ID, `=arn…` unchanged, or `null`. */
  readonly arn: string | null;
}

/**
 * The data of the page's script: columns instead of rows, with every text, resource and rule once. Numbers are indices into the lists.
 */
export interface PageData {
  readonly labels: Labels;
  /** Names of accounts by ID, if known. */
  readonly accounts: Readonly<Record<string, string>>;
  readonly rules: readonly RuleResult[];
  /** Frameworks with the controls that rules check: the ID of each control, and indices of the rules. */
  readonly frameworks: readonly {
    readonly id: string;
    readonly title: string;
    readonly controls: readonly (readonly [id: string, rules: readonly number[]])[];
  }[];
  /** Titles of fixes by ID. */
  readonly fixes: Readonly<Record<string, string>>;
  readonly kinds: readonly Kind[];
  readonly places: readonly Place[];
  readonly tags: readonly (Tags | null)[];
  readonly templates: readonly string[];
  readonly evidence: readonly Evidence[];
  /** ISO 8601 time of the run. */
  readonly startedAt: string;
  /** Days on which failures were first seen; the first entry represents an unknown day. */
  readonly days: readonly (string | 0)[];
  readonly resources: {
    readonly place: readonly number[];
    readonly id: readonly string[];
    /** `0`: the same as the ID. */
    readonly name: readonly (string | 0)[];
    readonly tags: readonly number[];
  };
  /** Messages and evidence. */
  readonly texts: { readonly template: readonly number[]; readonly evidence: readonly number[] };
  readonly findings: {
    readonly id: readonly string[];
    readonly kind: readonly number[];
    readonly resource: readonly number[];
    readonly text: readonly number[];
    readonly day: readonly number[];
  };
}

/** Returns a list without duplicates: equal values get the same index. */
function once<T>(keyOf: (value: T) => string = (value) => JSON.stringify(value)) {
  const values: T[] = [];
  const indices = new Map<string, number>();
  const index = (value: T): number => {
    const key = keyOf(value);
    const known = indices.get(key);
    if (known !== undefined) return known;
    indices.set(key, values.length);
    return values.push(value) - 1;
  };
  return { values, index };
}

export function pack(
  {
    rules,
    findings,
    accounts,
    changes,
    run,
  }: Pick<AuditResult, 'rules' | 'accounts' | 'changes' | 'run'> & {
    readonly findings: Iterable<Finding>;
  },
  labels: Labels,
  lists: Pick<PageData, 'frameworks' | 'fixes'> = { frameworks: [], fixes: {} },
): PageData {
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
  const changed = new Map<string, Change>([
    ...(changes?.new ?? []).map((id) => [id, 'new'] as const),
    ...(changes?.newlyUnreadable ?? []).map((id) => [id, 'unreadable'] as const),
    ...(changes?.firstJudged ?? []).map((id) => [id, 'first'] as const),
  ]);
  const changeOf = (finding: Finding): Change | undefined =>
    changed.get(finding.id) ?? (changes !== undefined && counterOf(finding) === 'FAIL' ? 'open' : undefined);
  const kinds = once<Kind>();
  const places = once<Place>();
  const tags = once<Tags | null>();
  const templates = once<string>((text) => text);
  const evidence = once<Evidence>();
  const days = once<string | 0>(String);
  days.index(0);
  const resources = once<FindingResource>();
  const texts = once<readonly [number, number]>(([template, values]) => `${template} ${values}`);
  const columns = { id: [] as string[], kind: [] as number[], resource: [] as number[], text: [] as number[], day: [] as number[] };
  for (const finding of findings) {
    const rule = ruleIndex.get(finding.ruleId);
    if (rule === undefined) throw new Error(`the result has a finding of rule ${finding.ruleId}, but does not list the rule`);
    columns.id.push(finding.id);
    columns.kind.push(kinds.index(kindOf(finding, rule, changeOf(finding))));
    columns.resource.push(resources.index(finding.resource));
    columns.text.push(texts.index([templates.index(templateOf(finding.message, finding.evidence)), evidence.index(finding.evidence)]));
    columns.day.push(days.index(finding.firstSeen ?? 0));
  }
  return {
    labels,
    accounts: Object.fromEntries((accounts ?? []).flatMap(({ id, alias, name = alias }) => (name === undefined ? [] : [[id, name]]))),
    rules,
    ...lists,
    resources: {
      place: resources.values.map((resource) => places.index(placeOf(resource))),
      id: resources.values.map(({ id }) => id),
      name: resources.values.map(({ id, name }) => (name === id ? 0 : name)),
      tags: resources.values.map((resource) => tags.index(resource.tags)),
    },
    kinds: kinds.values,
    places: places.values,
    tags: tags.values,
    templates: templates.values,
    evidence: evidence.values,
    startedAt: run.startedAt,
    days: days.values,
    texts: { template: texts.values.map(([template]) => template), evidence: texts.values.map(([, values]) => values) },
    findings: columns,
  };
}

function kindOf(finding: Finding, rule: number, change: Change | undefined): Kind {
  const { id: _, ruleId: __, resource: ___, message: ____, evidence: _____, firstSeen: ______, ...rest } = finding;
  return { rule, ...rest, ...(change === undefined ? {} : { change }) };
}

function placeOf({ type, accountId, region, arn, id }: FindingResource): Place {
  const short = arn?.replace(id, () => '{}');
  const same = short !== undefined && short !== arn && withId(short, id) === arn;
  return { type, accountId, region, arn: arn === null ? null : same ? `~${short}` : `=${arn}` };
}

const withId = (arn: string, id: string): string => arn.replace('{}', () => id);

/** Returns the entry of a list; the data is complete, so it exists. */
export const at = <T>(values: readonly T[], index: number | undefined): T => values[index ?? -1] as T;

export const kindAt = (data: PageData, index: number): Kind => at(data.kinds, data.findings.kind[index]);

export function resourceAt(data: PageData, index: number): FindingResource {
  const { resources, places, tags } = data;
  const id = at(resources.id, index);
  const { type, accountId, region, arn } = at(places, resources.place[index]);
  return {
    type,
    id,
    arn: arn === null ? null : arn.startsWith('~') ? withId(arn.slice(1), id) : arn.slice(1),
    name: at(resources.name, index) || id,
    accountId,
    region,
    tags: at(tags, resources.tags[index]),
  };
}

/** Returns a message and its evidence. */
export function textAt(data: PageData, index: number): { readonly message: string; readonly evidence: Evidence } {
  const evidence = at(data.evidence, data.texts.evidence[index]);
  return { message: sentenceOf(at(data.templates, data.texts.template[index]), evidence), evidence };
}

/** Returns a finding as it was before packing. */
export function findingAt(data: PageData, index: number): Finding {
  const { rule, change: _, ...kind } = kindAt(data, index);
  const firstSeen = at(data.days, data.findings.day[index]);
  return {
    id: at(data.findings.id, index),
    ruleId: at(data.rules, rule).id,
    ...kind,
    ...(firstSeen === 0 ? {} : { firstSeen }),
    resource: resourceAt(data, at(data.findings.resource, index)),
    ...textAt(data, at(data.findings.text, index)),
  };
}

/** Returns the findings as they were before packing; they are unpacked one at a time to save memory. */
export function unpacked(data: PageData): Findings {
  const { id } = data.findings;
  const values = () => id.values().map((_, index) => findingAt(data, index));
  return { length: id.length, values, [Symbol.iterator]: values };
}
