import { type Config, paramsOf } from '../config/config.ts';
import { attest } from './attestations.ts';
import type { CollectionError } from '../core/fact.ts';
import type { Finding, Status } from '../core/result/finding.ts';
import type { Category, Severity } from '../core/names.ts';
import type { Resource } from '../core/resource.ts';
import {
  type AttestationResult,
  type AuditResult,
  counterOf,
  type Findings,
  type CollectionErrorSummary,
  type InventoryEntry,
  type SuppressionResult,
  type VerifiedFix,
} from '../core/result/result.ts';
import type { AnyRule } from '../core/rule.ts';
import type { UncoveredRegion, Run } from '../core/result/run.ts';
import { coverage } from '../responsibility/coverage.ts';
import { placementOf } from '../responsibility/placement.ts';
import { createRollUp } from '../responsibility/roll-up.ts';
import { consolePages } from '../responsibility/services.ts';
import { createFixTally, type Effect } from './verify-fixes.ts';
import { mergeUncovered } from './merge-uncovered.ts';
import { createCollectionErrorLog, type CollectionErrorContext } from './collection-errors.ts';

/** Number of findings with the same rule ID, category, severity and outcome. */
export type Tally = readonly [ruleId: string, category: Category, severity: Severity, outcome: Status | 'suppressed', findings: number];

/** Result of a part of a run, without findings. Parts can be added in any order. Plain JSON. */
export interface PartialResult {
  readonly resources: number;
  readonly tallies: readonly Tally[];
  readonly inventory: readonly InventoryEntry[];
  readonly collectionErrors: readonly CollectionErrorSummary[];
  readonly uncovered: readonly UncoveredRegion[];
  readonly suppressions: readonly SuppressionResult[];
  /** Absent in parts of earlier versions. */
  readonly verifiedFixes?: readonly VerifiedFix[];
}

/** Aggregates the findings of a run into numbers. */
export interface ResultAggregator {
  finding(finding: Finding): void;
  resource(resource: Resource): void;
  uncovered(region: UncoveredRegion): void;
  collectionError(collectionError: CollectionError, place: CollectionErrorContext): void;
  /** Adds the effects of fixes on a resource. */
  effects(effects: readonly Effect[]): void;
  /** Adds the numbers of a part. */
  add(part: PartialResult): void;
  part(suppressions: readonly SuppressionResult[]): PartialResult;
  /** Returns the result. @param accounts IDs of the audited accounts */
  result(
    run: Run,
    parts: { readonly findings: Findings; readonly suppressions: readonly SuppressionResult[]; readonly accounts: readonly string[] },
  ): AuditResult;
}

/** @param now milliseconds since 1970: the moment the run started */
export function createResultAggregator(rules: readonly AnyRule[], config: Config, now: number): ResultAggregator {
  const responsibilityOf = new Map(rules.map(({ id, responsibility }) => [id, responsibility]));
  const tallies = new Map<string, [...Tally]>();
  const errorLog = createCollectionErrorLog();
  const fixes = createFixTally();
  const inventory = new Map<string, InventoryEntry>();
  const uncovered: UncoveredRegion[] = [];
  let resources = 0;

  const tally = ([ruleId, category, severity, outcome, findings]: Tally) => {
    const key = `${ruleId} ${category} ${severity} ${outcome}`;
    const known = tallies.get(key);
    if (known === undefined) tallies.set(key, [ruleId, category, severity, outcome, findings]);
    else known[4] += findings;
  };
  const count = ({ type, service, category, region, count }: InventoryEntry) => {
    const key = JSON.stringify([type, service, category, region]);
    inventory.set(key, { type, service, category, region, count: (inventory.get(key)?.count ?? 0) + count });
  };
  const sortedInventory = () => [...inventory].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
  const sortedTallies = () => [...tallies].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);

  return {
    finding(finding) {
      const { ruleId, category, severity, resource, collectionError } = finding;
      tally([ruleId, category, severity, counterOf(finding), 1]);
      if (collectionError !== undefined) errorLog.add(collectionError, { type: resource.type, region: resource.region, findings: 1 });
    },
    resource(resource) {
      const { type, service, region, tagsError } = resource;
      if (tagsError !== undefined) errorLog.add(tagsError, { type, region, findings: 0 });
      if (type === 'AWS::::Account') return;
      count({ type, service, category: placementOf(resource).category, region, count: 1 });
      resources += 1;
    },
    uncovered(region) {
      uncovered.push(region);
      if (region.collectionError !== undefined)
        errorLog.add(region.collectionError, { type: 'resources recorded by AWS Config', region: region.region, findings: 0 });
      if (region.taggedError !== undefined)
        errorLog.add(region.taggedError, { type: 'tagged resources', region: region.region, findings: 0 });
    },
    collectionError: errorLog.add,
    effects: fixes.add,
    add(part) {
      resources += part.resources;
      for (const entry of part.tallies) tally(entry);
      for (const entry of part.inventory) count(entry);
      for (const entry of part.collectionErrors) errorLog.join(entry);
      uncovered.push(...part.uncovered);
      fixes.join(part.verifiedFixes ?? []);
    },
    part: (suppressions) => ({
      resources,
      tallies: sortedTallies(),
      inventory: sortedInventory(),
      collectionErrors: errorLog.results(),
      uncovered: mergeUncovered(uncovered),
      suppressions,
      verifiedFixes: fixes.results(),
    }),
    result(run, { findings, suppressions, accounts }) {
      const rollUp = createRollUp(rules);
      for (const [ruleId, category, severity, outcome, times] of tallies.values()) {
        const responsibility = responsibilityOf.get(ruleId);
        if (responsibility === undefined) throw new Error(`rule ${ruleId} of a finding is not in this run`);
        rollUp.count({ ruleId, category, severity, outcome, responsibility }, times);
      }
      const counts = rollUp.counts();
      const byRule = rollUp.rules();
      const errorSummaries = errorLog.results();
      const verifiedFixes = fixes.results();
      const wanted = toAttest(rules, inventory.values());
      return {
        schemaVersion: '2.0',
        run,
        summary: {
          resources,
          counts,
          failures: rollUp.failures(),
          complete: errorSummaries.length === 0 && counts.UNKNOWN === 0 && counts.ERROR === 0,
        },
        matrix: rollUp.matrix(),
        rules: rules.map((rule) => {
          const {
            id,
            replaces,
            title,
            service,
            resourceType,
            responsibility,
            severity,
            fix,
            exposesPublicly,
            rationale,
            remediation,
            controls,
            facts,
          } = rule;
          const consolePage = remediation.consolePage ?? consolePages[resourceType];
          const ruleCounts = byRule.get(id);
          if (ruleCounts === undefined) throw new Error(`rule ${id} was not counted`);
          const params = paramsOf(rule, config);
          return {
            id,
            ...(replaces === undefined ? {} : { replaces }),
            title,
            service,
            resourceType,
            responsibility,
            severity,
            ...(fix === undefined ? {} : { fix }),
            ...(exposesPublicly === undefined ? {} : { exposesPublicly }),
            rationale,
            remediation: consolePage === undefined ? remediation : { ...remediation, consolePage },
            controls,
            facts,
            messages: Object.values(rule.messages),
            params,
            counts: ruleCounts,
          };
        }),
        inventory: sortedInventory(),
        collectionErrors: errorSummaries,
        uncoveredResources: mergeUncovered(uncovered),
        attestations: joinAttestations(accounts.map((account) => attest(wanted, config.attestations ?? [], { accountId: account, now }))),
        suppressions,
        ...(verifiedFixes.length === 0 ? {} : { verifiedFixes }),
        findings,
      };
    },
  };
}

/** Returns the required attestations of services that have rules or resources in a run. */
function toAttest(rules: readonly AnyRule[], inventory: Iterable<InventoryEntry>) {
  const services = new Set([...rules, ...inventory].map(({ service }) => service));
  return coverage(rules).flatMap(({ service, responsibility, owner, answer }) =>
    owner !== 'aws' && answer?.kind === 'attested' && services.has(service) ? [{ service, responsibility, what: answer.what }] : [],
  );
}

/** Merges the attestations of several accounts, in the same order each: those of only some accounts are `partial`. */
function joinAttestations(accounts: readonly (readonly AttestationResult[])[]): AttestationResult[] {
  const [first = [], ...others] = accounts;
  return first.map((entry, index) => {
    const same = others.flatMap((results) => results[index] ?? []);
    return {
      ...entry,
      state: same.every(({ state }) => state === entry.state) ? entry.state : 'partial',
      statements: [...new Set([entry, ...same].flatMap(({ statements }) => statements))],
    };
  });
}

/** Merges the suppressions of several parts of a run. */
export function mergeSuppressions(parts: readonly (readonly SuppressionResult[])[]): SuppressionResult[] {
  const joined = new Map<string, SuppressionResult>();
  for (const entry of parts.flat()) {
    const { rule, resource, reason, until } = entry;
    const key = JSON.stringify([rule, resource, reason, until]);
    const known = joined.get(key);
    if (known === undefined) joined.set(key, entry);
    else {
      const findings = known.findings + entry.findings;
      joined.set(key, { ...known, findings, state: known.state === 'expired' ? 'expired' : findings > 0 ? 'used' : 'unused' });
    }
  }
  return [...joined.values()];
}
