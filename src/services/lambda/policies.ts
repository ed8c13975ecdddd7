import type { Aws, SharedReads } from '../../core/collector.ts';
import { apiCalls } from '../../core/fact-reads.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { actionsAmong } from '../../policy/actions.ts';
import { isMalformed, parsePolicy } from '../../policy/policy-document.ts';
import { mapConcurrently } from '../../util/concurrency.ts';
import { lambda } from './clients.ts';
import { aliasesByVersion, aliasesOf, publishedVersions } from './versions.ts';

/** Error code for a policy, an alias, or a function that does not exist. */
export const NOT_FOUND = 'ResourceNotFoundException';

interface FunctionId {
  readonly id: string;
  readonly arn: string;
}

/** Calls that {@link qualifiedPoliciesOf} makes. */
export const qualifiedPolicyCalls = [apiCalls(lambda, 'ListAliases', 'GetPolicy'), ...publishedVersions.apiCalls];

/**
 * Policies of the aliases of a function, of the published versions that they serve, and of its latest published version, by qualifier.
 * Policies of other versions are not read: deployment tools leave behind many versions, and each would cost a call.
 */
export async function qualifiedPoliciesOf(
  aws: Aws,
  shared: SharedReads,
  { id, arn }: FunctionId,
): Promise<Readonly<Record<string, string>>> {
  const aliases = await aliasesOf(aws, id);
  const numbers = [...((await shared(publishedVersions))?.get(arn)?.keys() ?? [])].sort((a, b) => Number(a) - Number(b));
  const versions = [...aliasesByVersion(aliases).keys(), ...numbers.slice(-1)];
  const qualifiers = new Set([...aliases.flatMap(({ Name }) => Name ?? []), ...versions]);
  const policies = await mapConcurrently([...qualifiers], async (qualifier) => [qualifier, await policyOf(aws, id, qualifier)] as const);
  return Object.fromEntries(policies.flatMap(([qualifier, policy]) => (policy === undefined ? [] : [[qualifier, policy]])));
}

/** Whether a policy of the function or of an alias allows calls to a function URL; without such a policy only the own account can call it. */
export async function allowsUrlCalls(aws: Aws, shared: SharedReads, resource: FunctionId): Promise<boolean> {
  const own = await policyOf(aws, resource.id);
  if (own !== undefined && allowsUrl(own)) return true;
  return Object.values(await qualifiedPoliciesOf(aws, shared, resource)).some(allowsUrl);
}

/** A malformed policy may allow it. */
function allowsUrl(text: string): boolean {
  const policy = parsePolicy(text);
  if (isMalformed(policy)) return true;
  return policy.statements.some(
    (statement) => statement.effect === 'Allow' && actionsAmong(statement, ['lambda:InvokeFunctionUrl']).length > 0,
  );
}

async function policyOf(aws: Aws, FunctionName: string, Qualifier?: string): Promise<string | undefined> {
  const input = Qualifier === undefined ? { FunctionName } : { FunctionName, Qualifier };
  const output = await unlessNotFound(aws.call(lambda, 'GetPolicy', input));
  // An empty text is malformed, so that a response without a policy does not pass.
  return output === undefined ? undefined : (output.Policy ?? '');
}

/** Returns `undefined` if AWS confirms that the policy does not exist. */
export async function unlessNotFound<V>(response: Promise<V>): Promise<V | undefined> {
  try {
    return await response;
  } catch (error) {
    if (error instanceof ReadFailure && error.code === NOT_FOUND) return undefined;
    throw error;
  }
}
