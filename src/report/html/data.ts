import { counterOf, type AuditResult, type RuleResult } from '../../model/result.ts';
import type { Finding, FindingResource } from '../../model/finding.ts';
import type { Category, ResponsibilityId, ServiceId } from '../../model/names.ts';
import type { Evidence } from '../../model/rule.ts';

/** Names that people read, by id. */
export interface Labels {
  readonly category: Readonly<Record<Category, string>>;
  readonly responsibility: Readonly<Record<ResponsibilityId, string>>;
  readonly service: Readonly<Record<ServiceId, string>>;
}

type Rest = Pick<Finding, 'severityReason' | 'gap' | 'suppressed' | 'moved'>;

/** What the page's script works on: columns instead of rows, and every text, resource and rule once. */
export interface PageData {
  readonly labels: Labels;
  readonly rules: readonly RuleResult[];
  readonly resources: readonly FindingResource[];
  readonly messages: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly rests: readonly Rest[];
  readonly columns: Columns;
}

/** One entry a finding. Numbers are indices into the lists of PageData. */
export interface Columns {
  readonly id: readonly string[];
  readonly rule: readonly number[];
  readonly resource: readonly number[];
  readonly message: readonly number[];
  readonly evidence: readonly number[];
  readonly rest: readonly number[];
  readonly status: readonly Finding['status'][];
  readonly severity: readonly Finding['severity'][];
  readonly category: readonly Category[];
  readonly responsibility: readonly ResponsibilityId[];
  readonly service: readonly ServiceId[];
}

/** Gives equal values the same index. */
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

export function pack({ rules, findings }: Pick<AuditResult, 'rules' | 'findings'>, labels: Labels): PageData {
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
  const resources = once<FindingResource>();
  const messages = once<string>((text) => text);
  const evidence = once<Evidence>();
  const rests = once<Rest>();
  const columns = {
    id: findings.map(({ id }) => id),
    rule: findings.map(({ ruleId }) => {
      const index = ruleIndex.get(ruleId);
      if (index === undefined) throw new Error(`the result has a finding of rule ${ruleId}, but does not list the rule`);
      return index;
    }),
    resource: findings.map(({ resource }) => resources.index(resource)),
    message: findings.map(({ message }) => messages.index(message)),
    evidence: findings.map((finding) => evidence.index(finding.evidence)),
    rest: findings.map((finding) => rests.index(restOf(finding))),
    status: findings.map(({ status }) => status),
    severity: findings.map(({ severity }) => severity),
    category: findings.map(({ category }) => category),
    responsibility: findings.map(({ responsibility }) => responsibility),
    service: findings.map(({ service }) => service),
  };
  return { labels, rules, resources: resources.values, messages: messages.values, evidence: evidence.values, rests: rests.values, columns };
}

function restOf({ severityReason, gap, suppressed, moved }: Finding): Rest {
  return {
    ...(severityReason === undefined ? {} : { severityReason }),
    ...(gap === undefined ? {} : { gap }),
    ...(suppressed === undefined ? {} : { suppressed }),
    ...(moved === undefined ? {} : { moved }),
  };
}

const at = <T>(values: readonly T[], index: number | undefined): T => values[index ?? -1] as T;

/** The finding as it was before packing. */
export function findingAt(data: PageData, index: number): Finding {
  const { columns } = data;
  return {
    id: at(columns.id, index),
    ruleId: at(data.rules, columns.rule[index]).id,
    status: at(columns.status, index),
    severity: at(columns.severity, index),
    responsibility: at(columns.responsibility, index),
    category: at(columns.category, index),
    service: at(columns.service, index),
    resource: at(data.resources, columns.resource[index]),
    message: at(data.messages, columns.message[index]),
    evidence: at(data.evidence, columns.evidence[index]),
    ...at(data.rests, columns.rest[index]),
  };
}

/** What the finding counts as. */
export const outcomeAt = (data: PageData, index: number) =>
  counterOf({ status: at(data.columns.status, index), ...at(data.rests, data.columns.rest[index]) });
