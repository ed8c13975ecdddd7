import { type Config, paramsOf } from '../config/config.ts';
import { attest } from '../engine/attestations.ts';
import { compareFindings, createEvaluator } from '../engine/evaluator.ts';
import { createSuppressions } from '../engine/suppressions.ts';
import { collectorOf } from '../inventory/plan.ts';
import type { AnyCollector } from '../model/collector.ts';
import type { Gap } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import type { AuditResult, InventoryEntry } from '../model/result.ts';
import type { AnyRule } from '../model/rule.ts';
import type { CensusRegion, Run } from '../model/run.ts';
import type { SnapshotRecord } from '../model/snapshot.ts';
import { coverage } from '../responsibility/coverage.ts';
import { placementOf } from '../responsibility/placement.ts';
import { createRollUp } from '../responsibility/roll-up.ts';
import { createGapLog } from './gaps.ts';

/** Judges what a run reads, record by record, live or from a snapshot: there is no other way from facts to a result. */
export interface Judge {
  accept(record: SnapshotRecord): void;
  /** Something about the run as a whole that could not be read. */
  gap(gap: Gap, type: string, region: string): void;
  finish(run: Run): AuditResult;
}

export function createJudge(rules: readonly AnyRule[], collectors: readonly AnyCollector[], config: Config, now: number): Judge {
  const rulesWithParams = rules.map((rule) => ({ rule, params: paramsOf(rule, config), scope: collectorOf(rule, collectors).scope }));
  const suppressions = createSuppressions(config.suppressions ?? [], now);
  const evaluator = createEvaluator({ rules: rulesWithParams, now, suppressionFor: suppressions.suppressionFor });
  const rollUp = createRollUp(rules);
  const gaps = createGapLog();
  const findings: Finding[] = [];
  const inventory = new Map<string, InventoryEntry>();
  const census: CensusRegion[] = [];
  let resources = 0;

  const take = (found: readonly Finding[]) => {
    for (const finding of found) {
      findings.push(finding);
      rollUp.add(finding);
      if (finding.gap !== undefined) gaps.add(finding.gap, { type: finding.resource.type, region: finding.resource.region, findings: 1 });
    }
  };

  return {
    accept(record) {
      if (record.kind === 'census') {
        census.push(record.census);
        if (record.census.gap !== undefined)
          gaps.add(record.census.gap, { type: 'AWS Config census', region: record.census.region, findings: 0 });
      } else if (record.kind === 'listing-gap') {
        const { type, region, gap } = record.listing;
        gaps.add(gap, { type, region, findings: 0 });
        take(evaluator.listingGap(record.listing));
      } else {
        const { resource } = record;
        const { type, service, region, tagsGap } = resource;
        if (tagsGap !== undefined) gaps.add(tagsGap, { type, region, findings: 0 });
        if (type !== 'AWS::::Account') {
          const { category } = placementOf(resource);
          const key = JSON.stringify([type, service, category, region]);
          inventory.set(key, { type, service, category, region, count: (inventory.get(key)?.count ?? 0) + 1 });
          resources += 1;
        }
        take(evaluator.resource(resource));
      }
    },
    gap: (gap, type, region) => gaps.add(gap, { type, region, findings: 0 }),
    finish(run) {
      const counts = rollUp.counts();
      const byRule = rollUp.rules();
      const gapResults = gaps.results();
      return {
        schemaVersion: '1.0',
        run,
        summary: {
          resources,
          counts,
          failures: rollUp.failures(),
          complete: gapResults.length === 0 && counts.UNKNOWN === 0 && counts.ERROR === 0,
        },
        matrix: rollUp.matrix(),
        rules: rulesWithParams.map(({ rule, params }) => {
          const { id, title, service, resourceType, responsibility, severity, rationale, remediation, controls } = rule;
          const ruleCounts = byRule.get(id);
          if (ruleCounts === undefined) throw new Error(`rule ${id} was not counted`);
          return {
            id,
            title,
            service,
            resourceType,
            responsibility,
            severity,
            rationale,
            remediation,
            controls,
            params,
            counts: ruleCounts,
          };
        }),
        inventory: [...inventory].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry),
        gaps: gapResults,
        census: census.sort((a, b) => (a.region < b.region ? -1 : 1)),
        attestations: attest(toAttest(rules, inventory.values()), config.attestations ?? [], run.accountId, now),
        suppressions: suppressions.results(run.accountId),
        findings: findings.sort(compareFindings),
      };
    },
  };
}

/** What no API shows of the services that have rules or resources in a run. */
function toAttest(rules: readonly AnyRule[], inventory: Iterable<InventoryEntry>) {
  const services = new Set([...rules, ...inventory].map(({ service }) => service));
  return coverage(rules).flatMap(({ service, responsibility, owner, answer }) =>
    owner !== 'aws' && answer?.kind === 'attested' && services.has(service) ? [{ service, responsibility, what: answer.what }] : [],
  );
}

/** Types that some rule judges, for the census. */
export const coveredTypes = (rules: readonly AnyRule[]): ReadonlySet<string> => new Set(rules.map(({ resourceType }) => resourceType));
