import type { Aws, SharedRead } from '../../core/collector.ts';
import { apiCalls } from '../../core/fact-reads.ts';
import { notReportedFailure, ReadFailure } from '../../core/read-failure.ts';
import { mapConcurrently } from '../../util/concurrency.ts';
import { wildcardMatches } from '../../util/wildcard.ts';
import { openSearchServerless } from './clients.ts';
import type { CollectionGrant } from './facts.ts';

/** A rule of a policy of OpenSearch Serverless: https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-network.html */
interface PolicyRule {
  /** `collection`, `dashboard` or `index`. */
  readonly ResourceType?: string;
  /** Such as `collection/logs*` or `index/logs/*`. */
  readonly Resource?: readonly string[];
  readonly Permission?: readonly string[];
}

/** Rules that a policy applies to the same networks or principals. */
interface PolicyEntry {
  readonly Rules?: readonly PolicyRule[];
  readonly AllowFromPublic?: boolean;
  readonly Principal?: readonly string[];
}

/** A policy by its name. */
export interface CollectionPolicy {
  readonly name: string;
  readonly entries: readonly PolicyEntry[];
}

/** Reads each policy that a listing names, without those that were deleted during the audit. */
async function readPolicies(
  operation: 'GetSecurityPolicy' | 'GetAccessPolicy',
  names: readonly string[],
  read: (name: string) => Promise<unknown>,
): Promise<readonly CollectionPolicy[]> {
  const found = await mapConcurrently(names, async (name): Promise<readonly CollectionPolicy[]> => {
    try {
      const entries = await read(name);
      if (!Array.isArray(entries))
        throw notReportedFailure(openSearchServerless.action(operation), `the policy ${name} is not a list of rules`);
      return [{ name, entries: entries as readonly PolicyEntry[] }];
    } catch (error) {
      if (error instanceof ReadFailure && error.code === 'ResourceNotFoundException') return [];
      throw error;
    }
  });
  return found.flat();
}

const namesOf = (items: readonly { readonly name?: string | undefined }[] = []): readonly string[] =>
  items.flatMap(({ name }) => name ?? []);

/** Network policies of a Region. */
export const networkPolicies: SharedRead<readonly CollectionPolicy[]> = {
  name: 'opensearchserverless:GetSecurityPolicy network',
  scope: 'regional',
  apiCalls: [apiCalls(openSearchServerless, 'ListSecurityPolicies', 'GetSecurityPolicy')],
  notConfiguredErrorCodes: [],
  load: async (aws: Aws) => {
    const names: string[] = [];
    const input = { type: 'network', maxResults: 100 } as const;
    for await (const page of aws.pages(openSearchServerless, 'ListSecurityPolicies', { input, token: 'nextToken' }))
      names.push(...namesOf(page.securityPolicySummaries));
    return readPolicies('GetSecurityPolicy', names, async (name) => {
      const { securityPolicyDetail } = await aws.call(openSearchServerless, 'GetSecurityPolicy', { type: 'network', name });
      return securityPolicyDetail?.policy;
    });
  },
};

/** Data access policies of a Region. */
export const dataAccessPolicies: SharedRead<readonly CollectionPolicy[]> = {
  name: 'opensearchserverless:GetAccessPolicy data',
  scope: 'regional',
  apiCalls: [apiCalls(openSearchServerless, 'ListAccessPolicies', 'GetAccessPolicy')],
  notConfiguredErrorCodes: [],
  load: async (aws: Aws) => {
    const names: string[] = [];
    const input = { type: 'data', maxResults: 100 } as const;
    for await (const page of aws.pages(openSearchServerless, 'ListAccessPolicies', { input, token: 'nextToken' }))
      names.push(...namesOf(page.accessPolicySummaries));
    return readPolicies('GetAccessPolicy', names, async (name) => {
      const { accessPolicyDetail } = await aws.call(openSearchServerless, 'GetAccessPolicy', { type: 'data', name });
      return accessPolicyDetail?.policy;
    });
  },
};

/** Whether a rule applies to a collection, or to indexes of it. */
const appliesTo = ({ Resource = [] }: PolicyRule, collection: string): boolean =>
  Resource.some((resource) => wildcardMatches(resource.split('/')[1] ?? '', collection));

/**
 * Names of network policies that let the internet reach the endpoint or the dashboards of a collection. One public rule is enough: it takes
 * precedence over rules for private access (https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-network.html).
 */
export const publicPolicies = (
  policies: readonly CollectionPolicy[],
  collection: string,
  type: 'collection' | 'dashboard',
): readonly string[] =>
  policies
    .filter(({ entries }) =>
      entries.some(
        ({ AllowFromPublic, Rules = [] }) =>
          AllowFromPublic === true && Rules.some((rule) => rule.ResourceType === type && appliesTo(rule, collection)),
      ),
    )
    .map(({ name }) => name)
    .sort();

/** What data access policies grant on a collection and its indexes. */
export const grantsOf = (policies: readonly CollectionPolicy[], collection: string): readonly CollectionGrant[] =>
  policies.flatMap(({ name: policy, entries }) =>
    entries.flatMap(({ Rules = [], Principal: principals = [] }) =>
      Rules.filter((rule) => appliesTo(rule, collection)).map(({ Resource: resources = [], Permission: permissions = [] }) => ({
        policy,
        principals,
        permissions,
        resources,
      })),
    ),
  );
