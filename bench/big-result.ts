import { rules as allRules } from '../rules/index.ts';
import { compareFindings } from '../src/evaluate/evaluator.ts';
import type { Finding, FindingResource, Status } from '../src/core/result/finding.ts';
import type { ServiceId } from '../src/core/names.ts';
import { type AccountResult, type ListedResult, counterOf, type InventoryEntry } from '../src/core/result/result.ts';
import type { AnyRule } from '../src/core/rule.ts';
import { categoryOf } from '../src/responsibility/lookup.ts';
import { createRollUp } from '../src/responsibility/roll-up.ts';

export interface Size {
  readonly findings: number;
  readonly resources: number;
  readonly accounts: number;
}

const regions = ['eu-west-1', 'eu-central-1', 'us-east-1', 'us-west-2', 'ap-southeast-2', 'ap-northeast-1'];
const words = ['orders', 'payments', 'search', 'web', 'batch', 'mail', 'reports', 'sessions', 'exports', 'legacy', 'billing', 'media'];
const day = '2026-11-21';

/** Returns a generator of pseudorandom numbers in [0, 1) that is the same in every run. */
function randomNumbers(): () => number {
  let state = 7;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

/** Returns a result of real rules and messages on generated resources with unique IDs, and mostly unique names and evidence. */
export function bigResult({ findings: size, resources: resourceCount, accounts: accountCount }: Size): ListedResult {
  const random = randomNumbers();
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(some: readonly T[]): T => some[below(some.length)] as T;
  const hex = (length: number) => Array.from({ length }, () => below(16).toString(16)).join('');
  const accountIds = Array.from({ length: accountCount }, (_, index) => String(100_000_000_000 + index * 4_000_037));
  const rules = allRules.filter(({ resourceType }) => resourceType !== 'AWS::::Account');
  const byType = Map.groupBy(rules, ({ resourceType }) => resourceType);
  const types = [...byType.keys()];

  const resources = Array.from({ length: resourceCount }, (_, index): FindingResource => {
    const type = types[index % types.length] as FindingResource['type'];
    const [, service = '', kind = ''] = type.toLowerCase().split('::');
    const accountId = pick(accountIds);
    const region = pick(regions);
    const named = index % 2 === 0;
    const id = named ? `${pick(words)}-${pick(words)}-${hex(8)}` : `${kind.slice(0, 3)}-${hex(17)}`;
    const arn = `arn:aws:${service}:${region}:${accountId}:${kind}/${id}`;
    const tags = { team: pick(words), environment: pick(['production', 'staging', 'test']), 'cost-centre': String(1000 + below(400)) };
    return { type, id, arn, name: named ? id : `${pick(words)}-${pick(words)}-${below(500)}`, accountId, region, tags };
  });

  const statusOf = (chance: number): Status =>
    chance < 0.6 ? 'FAIL' : chance < 0.65 ? 'UNKNOWN' : chance < 0.9 ? 'PASS' : 'NOT_APPLICABLE';
  const findingOf = (resource: FindingResource, rule: AnyRule): Finding => {
    const message = pick(Object.values(rule.messages));
    const evidence = Object.fromEntries(
      [...message.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => [
        name,
        pick([below(4000), `${pick(words)}-${hex(6)}`, `10.${below(255)}.${below(255)}.0/24`]),
      ]),
    );
    const status = statusOf(random());
    const collectionError = { kind: 'denied', action: `${rule.service}:Describe`, message: 'Access denied' } as const;
    return {
      id: hex(20),
      ruleId: rule.id,
      status,
      severity: rule.severity,
      responsibility: rule.responsibility,
      category: categoryOf(resource.type, rule.service),
      service: rule.service,
      resource,
      message: message.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(evidence[name])),
      evidence,
      ...(status === 'UNKNOWN' ? { collectionError } : {}),
      ...(status === 'FAIL'
        ? { firstSeen: `2026-${String(1 + below(11)).padStart(2, '0')}-${String(1 + below(20)).padStart(2, '0')}` }
        : {}),
    };
  };
  const findings = Array.from({ length: size }, (_, index) => {
    const resource = resources[index % resourceCount] as FindingResource;
    const own = byType.get(resource.type) ?? rules;
    return findingOf(resource, own[(Math.floor(index / resourceCount) + index) % own.length] as AnyRule);
  }).sort(compareFindings);
  return resultOf(findings, resources, accountIds);
}

function resultOf(findings: readonly Finding[], resources: readonly FindingResource[], accountIds: readonly string[]): ListedResult {
  const rollUp = createRollUp(allRules);
  for (const finding of findings) rollUp.add(finding);
  const counts = rollUp.counts();
  const countsOf = rollUp.rules();
  const accounts = accountIds.map((id, index): AccountResult => {
    const own = createRollUp(allRules);
    for (const finding of findings) if (finding.resource.accountId === id) own.add(finding);
    return {
      id,
      name: `${words[index % words.length]}-${index}`,
      state: 'audited',
      resources: resources.filter(({ accountId }) => accountId === id).length,
      counts: own.counts(),
      failures: own.failures(),
    };
  });
  const inventory = [...Map.groupBy(resources, ({ type, region }) => `${type} ${region}`).values()].map((group): InventoryEntry => {
    const [{ type, region }] = group as [FindingResource];
    const service: ServiceId = allRules.find(({ resourceType }) => resourceType === type)?.service ?? 'account';
    return { type, service, category: categoryOf(type, service), region, count: group.length };
  });
  const fresh = findings.filter((finding) => counterOf(finding) === 'FAIL').slice(0, 2_000);
  return {
    schemaVersion: '2.0',
    run: {
      id: '20261121T230711Z-1a2b3c4d',
      startedAt: `${day}T23:07:11Z`,
      finishedAt: `${day}T23:40:23Z`,
      version: '0.1.0',
      accountId: accountIds[0] ?? '',
      partition: 'aws',
      principalArn: `arn:aws:sts::${accountIds[0]}:assumed-role/onus/run`,
      regions: regions.map((region) => ({ region, state: 'audited' })),
      rules: allRules.map(({ id }) => id),
      calls: {},
      throttles: 0,
    },
    summary: { resources: resources.length, counts, failures: rollUp.failures(), complete: false },
    matrix: rollUp.matrix(),
    rules: allRules.map(({ id, title, service, resourceType, responsibility, severity, rationale, remediation, controls }) => ({
      id,
      title,
      service,
      resourceType,
      responsibility,
      severity,
      rationale,
      remediation,
      controls,
      params: {},
      counts: countsOf.get(id) ?? counts,
    })),
    inventory,
    collectionErrors: [],
    uncoveredResources: [],
    attestations: [],
    suppressions: [],
    accounts,
    changes: {
      since: { runId: '20261114T230711Z-1a2b3c4d', finishedAt: '2026-11-14T23:40:00Z' },
      new: fresh.map(({ id }) => id),
      firstJudged: [],
      resolved: [],
      unchanged: counts.FAIL - fresh.length,
      newlyUnreadable: [],
      notCompared: 0,
    },
    findings,
  };
}
