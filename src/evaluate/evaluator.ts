import type { Finding, FindingResource, Suppression } from '../core/result/finding.ts';
import type { CollectionError } from '../core/fact.ts';
import { globalRegion, severities } from '../core/names.ts';
import type { ParameterValues } from '../core/parameters.ts';
import type { ListingError, Placement, Resource } from '../core/resource.ts';
import type { AnyRule } from '../core/rule.ts';
import { statuses } from '../core/result/finding.ts';
import { categoryOf } from '../responsibility/lookup.ts';
import { ownerFor, placementOf } from '../responsibility/placement.ts';
import { evaluateRule, type Outcome, unreadOutcome } from './evaluate-rule.ts';
import { findingId } from './finding-id.ts';

/** Options of an evaluator. */
export interface EvaluatorOptions {
  /** The rules of the run, each with its parameter values and whether its account-wide facts are read once or per Region. */
  readonly rules: readonly { readonly rule: AnyRule; readonly params: ParameterValues; readonly scope: 'global' | 'regional' }[];
  /** Milliseconds since 1970: the moment the audit started. */
  readonly now: number;
  readonly suppressionFor: (finding: Finding) => Suppression | undefined;
}

/** Evaluates resources one at a time. */
export interface Evaluator {
  resource(resource: Resource): Finding[];
  /** Returns one UNKNOWN finding for each rule of the type. */
  unreadable(resource: Resource, collectionError: CollectionError): Finding[];
  /** Returns one UNKNOWN finding for each rule of the type. */
  listingError(listing: ListingError): Finding[];
}

export function createEvaluator(options: EvaluatorOptions): Evaluator {
  const byType = Map.groupBy(options.rules, ({ rule }) => rule.resourceType);

  const finding = (
    rule: AnyRule,
    resource: FindingResource,
    { outcome, placement }: { readonly outcome: Outcome; readonly placement: Placement },
  ): Finding => {
    const base: Finding = {
      id: findingId(rule.id, resource),
      ruleId: rule.id,
      status: outcome.status,
      severity: outcome.severity,
      ...(outcome.severityReason === undefined ? {} : { severityReason: outcome.severityReason }),
      responsibility: rule.responsibility,
      category: placement.category,
      service: rule.service,
      resource,
      message: outcome.message,
      evidence: outcome.evidence,
      ...(outcome.collectionError === undefined ? {} : { collectionError: outcome.collectionError }),
      ...(placement.reclassified === undefined ? {} : { reclassified: placement.reclassified }),
    };
    const suppressed = options.suppressionFor(base);
    return suppressed === undefined ? base : { ...base, suppressed };
  };

  return {
    resource(resource) {
      const identity = identityOf(resource);
      const findings: Finding[] = [];
      for (const { rule, params, scope } of byType.get(resource.type) ?? []) {
        if (!isIts(resource.type, resource.region, scope)) continue;
        const placement = placementOf(resource, rule.service, rule.responsibility);
        const outcome =
          placement.reclassified !== undefined && ownerFor(resource, rule.responsibility, rule.service) === 'aws'
            ? notYours(rule, placement)
            : evaluatedBy(params, evaluateRule(rule, resource, { params, now: options.now }));
        findings.push(finding(rule, identity, { outcome, placement }));
      }
      return findings;
    },
    unreadable(resource, collectionError) {
      const rules = (byType.get(resource.type) ?? []).filter(({ scope }) => isIts(resource.type, resource.region, scope));
      return rules.map(({ rule }) =>
        finding(rule, identityOf(resource), {
          outcome: unreadOutcome(rule, collectionError),
          placement: placementOf(resource, rule.service, rule.responsibility),
        }),
      );
    },
    listingError({ type, accountId, region, collectionError }) {
      const resource: FindingResource = { type, id: '*', arn: null, name: '*', accountId, region, tags: null };
      const rules = (byType.get(type) ?? []).filter(({ scope }) => isIts(type, region, scope));
      return rules.map(({ rule }) =>
        finding(rule, resource, { outcome: unreadOutcome(rule, collectionError), placement: { category: categoryOf(type, rule.service) } }),
      );
    },
  };
}

const identityOf = ({ type, id, arn, name, accountId, region, tags }: Resource): FindingResource => ({
  type,
  id,
  arn,
  name,
  accountId,
  region,
  tags,
});

/** Adds the parameters of a rule to the evidence; evidence with the same name takes precedence. */
function evaluatedBy(params: ParameterValues, outcome: Outcome): Outcome {
  if (outcome.status !== 'PASS' && outcome.status !== 'FAIL') return outcome;
  const { evidence } = outcome;
  const missing = Object.entries(params).filter(([name]) => !Object.hasOwn(evidence, name));
  return missing.length === 0 ? outcome : { ...outcome, evidence: { ...evidence, ...Object.fromEntries(missing) } };
}

/** Whether a resource is in the scope of a rule: rules with account-wide facts run once, others in each Region. */
const isIts = (type: string, region: string, scope: 'global' | 'regional'): boolean =>
  type !== 'AWS::::Account' || (scope === 'global') === (region === globalRegion);

const notYours = (rule: AnyRule, placement: Placement): Outcome => ({
  status: 'NOT_APPLICABLE',
  severity: rule.severity,
  message: `Managed by AWS: ${placement.reclassified}.`,
  evidence: {},
});

/** Compares findings: failures first, most severe first, then by rule, account, Region and resource. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    statuses.indexOf(a.status) - statuses.indexOf(b.status) ||
    severities.indexOf(b.severity) - severities.indexOf(a.severity) ||
    compareText(a.ruleId, b.ruleId) ||
    compareText(a.resource.accountId, b.resource.accountId) ||
    compareText(a.resource.region, b.resource.region) ||
    compareText(a.resource.arn ?? a.resource.id, b.resource.arn ?? b.resource.id)
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
