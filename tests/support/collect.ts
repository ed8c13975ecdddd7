import type { AwsCredentialIdentity } from '@smithy/types';
import { createClientPool } from '../../src/aws/client-pool.ts';
import { evaluateRule, type Outcome } from '../../src/evaluate/evaluate-rule.ts';
import { type CollectScope, collectResources } from '../../src/collect/collect-resources.ts';
import type { CollectionPlan } from '../../src/collect/plan.ts';
import type { Collector } from '../../src/core/collector.ts';
import type { ParameterSpecs, ParameterValues } from '../../src/core/parameters.ts';
import type { ListingError, Resource } from '../../src/core/resource.ts';
import type { AnyRule } from '../../src/core/rule.ts';
import { testNow } from './rule-tester.ts';

/** The result of a collection. */
export interface Collected {
  readonly resources: readonly Resource[];
  readonly listingErrors: readonly ListingError[];
}

export interface CollectOptions extends Partial<CollectScope> {
  /** Facts to read if a collector is given. Default: all facts of the collector. */
  readonly facts?: readonly string[];
  /** A real endpoint. Default: none, the clients are mocked. */
  readonly endpoint?: string;
  readonly credentials?: AwsCredentialIdentity;
}

/** Collects through the real client pool, with one collector or a plan; each call is attempted once. */
export async function collect(what: Collector | CollectionPlan, options: CollectOptions = {}): Promise<Collected> {
  const { facts, endpoint, credentials = { accessKeyId: 'test', secretAccessKey: 'test' }, ...change } = options;
  const scope: CollectScope = {
    accountId: '111122223333',
    partition: 'aws',
    homeRegion: 'eu-west-1',
    regions: ['eu-west-1'],
    now: testNow,
    ...change,
  };
  const plan = 'collectors' in what ? what : { collectors: [{ collector: what, facts: facts ?? Object.keys(what.facts) }] };
  const pool = createClientPool({
    credentials: async () => credentials,
    region: scope.homeRegion,
    maxAttempts: 1,
    ...(endpoint === undefined ? {} : { endpoint }),
  });
  const resources: Resource[] = [];
  const listingErrors: ListingError[] = [];
  try {
    await collectResources(
      plan,
      { aws: pool, scope },
      {
        resource: (resource) => void resources.push(resource),
        listingError: (listing) => void listingErrors.push(listing),
      },
    );
  } finally {
    pool.close();
  }
  return { resources: resources.toSorted((a, b) => (a.arn < b.arn ? -1 : a.arn > b.arn ? 1 : 0)), listingErrors };
}

/** Returns a fact of the only resource that the collector lists. */
export async function onlyFact(collector: Collector, name: string): Promise<unknown> {
  const { resources, listingErrors } = await collect(collector, { facts: [name] });
  expect(listingErrors).toEqual([]);
  expect(resources).toHaveLength(1);
  return (resources[0]?.facts as Record<string, unknown> | undefined)?.[name];
}

/** Returns facts of each resource that the collector lists, by ID. */
export async function factsById(collector: Collector, ...names: readonly string[]): Promise<Record<string, Record<string, unknown>>> {
  const { resources, listingErrors } = await collect(collector, { facts: names });
  expect(listingErrors).toEqual([]);
  return Object.fromEntries(resources.map((resource) => [resource.id, resource.facts as Record<string, unknown>]));
}

/** The verdict of a rule for a resource. */
export interface Evaluated extends Outcome {
  readonly ruleId: string;
  readonly resourceId: string;
  readonly region: string;
}

/** Evaluates rules with default parameters for the collected resources of their type. */
export function evaluateAll(rules: readonly AnyRule[], resources: readonly Resource[], now = testNow): readonly Evaluated[] {
  return rules.flatMap((rule) =>
    resources
      .filter(({ type, facts }) => type === rule.resourceType && rule.facts.every((fact) => Object.hasOwn(facts, fact)))
      .map((resource) => ({
        ruleId: rule.id,
        resourceId: resource.id,
        region: resource.region,
        ...evaluateRule(rule, resource, { params: defaults(rule.params), now }),
      })),
  );
}

const defaults = (specs: ParameterSpecs): ParameterValues =>
  Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, spec.default]));
