import type { Aws } from '../../core/collector.ts';
import { notReportedFailure } from '../../core/read-failure.ts';
import { isMalformed, parsePolicy } from '../../policy/policy-document.ts';
import { mapConcurrently } from '../../util/concurrency.ts';
import { organizations } from './clients.ts';
import { type AuthorizationPolicy, authorizationPolicyTypes, type Guardrails, type MemberGroup } from './facts.ts';

/** The operations that {@link readGuardrails} calls. */
export const guardrailOperations = [
  'ListRoots',
  'ListAccounts',
  'ListPolicies',
  'DescribePolicy',
  'ListTargetsForPolicy',
  'ListPoliciesForTarget',
] as const;

/** Reads the customer's authorization policies, their targets, and the member accounts by position in the organization. */
export async function readGuardrails(aws: Aws, managementAccount: string): Promise<Guardrails> {
  const [{ Roots: [root] = [] }, members] = await Promise.all([
    aws.call(organizations, 'ListRoots', {}),
    memberGroups(aws, managementAccount),
  ]);
  const enabled = authorizationPolicyTypes.filter((type) =>
    root?.PolicyTypes?.some(({ Type, Status }) => Type === type && Status === 'ENABLED'),
  );
  const policies = await mapConcurrently(enabled, (type) => policiesOf(aws, type));
  return { enabled, policies: policies.flat(), members };
}

/** Members that are not suspended or closed, grouped by the root and organizational units that they are in. */
async function memberGroups(aws: Aws, managementAccount: string): Promise<readonly MemberGroup[]> {
  const groups = new Map<string, string[]>();
  for await (const { Accounts = [] } of aws.pages(organizations, 'ListAccounts', { input: { MaxResults: 20 }, token: 'NextToken' })) {
    for (const { Id, State, Paths } of Accounts) {
      if (Id === undefined || Id === managementAccount || (State !== undefined && State !== 'ACTIVE')) continue;
      const path = Paths?.[0];
      if (path === undefined) throw notReportedFailure('organizations:ListAccounts', 'the answer contains no path of an account');
      // `o-example/r-example/ou-example/111122223333/`
      const parents = path
        .split('/')
        .filter((id) => /^(?:r|ou)-/.test(id))
        .join('/');
      groups.set(parents, [...(groups.get(parents) ?? []), Id]);
    }
  }
  return Array.from(groups, ([path, accounts]) => ({ path: path.split('/'), accounts }));
}

async function policiesOf(aws: Aws, type: AuthorizationPolicy['type']): Promise<readonly AuthorizationPolicy[]> {
  const summaries: { readonly id: string; readonly name: string }[] = [];
  for await (const { Policies = [] } of aws.pages(organizations, 'ListPolicies', {
    input: { Filter: type, MaxResults: 20 },
    token: 'NextToken',
  })) {
    for (const { Id, Name, AwsManaged } of Policies)
      if (Id !== undefined && AwsManaged !== true) summaries.push({ id: Id, name: Name ?? Id });
  }
  return mapConcurrently(summaries, async ({ id, name }) => {
    const [{ Policy }, targets] = await Promise.all([aws.call(organizations, 'DescribePolicy', { PolicyId: id }), targetsOf(aws, id)]);
    const document = Policy?.Content ?? '';
    return { type, name, document, targets: hasDeny(document) ? targets : await withoutFullAccess(aws, type, targets) };
  });
}

async function targetsOf(aws: Aws, PolicyId: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const { Targets = [] } of aws.pages(organizations, 'ListTargetsForPolicy', {
    input: { PolicyId, MaxResults: 20 },
    token: 'NextToken',
  })) {
    ids.push(...Targets.flatMap(({ TargetId }) => TargetId ?? []));
  }
  return ids;
}

function hasDeny(document: string): boolean {
  const policy = parsePolicy(document);
  return !isMalformed(policy) && policy.statements.some(({ effect }) => effect === 'Deny');
}

/** An allow list restricts nothing at a target that also has the policy of AWS that allows everything. */
async function withoutFullAccess(aws: Aws, type: AuthorizationPolicy['type'], targets: readonly string[]): Promise<readonly string[]> {
  const restricted = await mapConcurrently(targets, async (target) => {
    const input = { TargetId: target, Filter: type, MaxResults: 20 } as const;
    for await (const { Policies = [] } of aws.pages(organizations, 'ListPoliciesForTarget', { input, token: 'NextToken' })) {
      if (Policies.some(({ AwsManaged }) => AwsManaged === true)) return [];
    }
    return [target];
  });
  return restricted.flat();
}
