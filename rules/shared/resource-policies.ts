import { actionsOf, type CatalogedService } from '../../src/policy/action-levels.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { describeGrants, type Grant, grantsKnowing, resourcePolicyAccess, untrusted } from '../../src/policy/resource-policy.ts';
import type { SeverityChange, Verdict, Verdicts } from '../../src/core/rule.ts';

/** The resource that the policy belongs to. */
interface PolicyOwner {
  readonly accountId: string;
  readonly arn: string;
  /** IAM prefix of the actions in question, such as `sqs`. */
  readonly service: CatalogedService;
  /** Patterns for everything that the policy governs. Default: the resource itself. */
  readonly resources?: readonly string[];
}

type PolicyMessages = 'noPolicy' | 'restricted' | 'malformed';

/**
 * Evaluates whether a resource policy grants access to everyone: `public`, with the evidence `to`, `actions` and `statements`.
 * @param severityOf a severity other than the rule's, by the public grants
 */
export function publicAccess(
  facts: { readonly policy?: string | undefined },
  { pass, fail, indeterminate }: Verdicts<PolicyMessages | 'public'>,
  owner: PolicyOwner & { readonly severityOf?: (open: readonly Grant[]) => SeverityChange | undefined },
): Verdict {
  if (facts.policy === undefined) return pass('noPolicy');
  const policy = parsePolicy(facts.policy);
  if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
  const { accountId, arn, service, resources = [arn], severityOf } = owner;
  const grants = resourcePolicyAccess(policy, { accountId, actions: actionsOf(service), resources });
  const open = grants.filter(({ exposure }) => exposure === 'public');
  return open.length === 0 ? pass('restricted') : fail('public', describeGrants(open), () => severityOf?.(open));
}

/**
 * Evaluates whether a resource policy grants access to callers outside the trusted accounts and the organization: `foreign`, or `service`
 * for AWS services that act on behalf of any customer (low). Public grants count as `foreign`.
 */
export function outsideAccess(
  facts: { readonly policy?: string | undefined; readonly organizationId?: string | undefined },
  { pass, fail, indeterminate }: Verdicts<PolicyMessages | 'foreign' | 'service'>,
  owner: PolicyOwner & { readonly trustedAccounts: readonly string[] },
): Verdict {
  if (facts.policy === undefined) return pass('noPolicy');
  const policy = parsePolicy(facts.policy);
  if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
  const { accountId, arn, service, resources = [arn], trustedAccounts } = owner;
  const grants = grantsKnowing(
    () => facts.organizationId,
    (organizationId) =>
      resourcePolicyAccess(policy, { accountId, actions: actionsOf(service), resources, trustedAccounts, organizationId }),
  );
  const foreign = untrusted(grants);
  if (foreign.length > 0) return fail('foreign', describeGrants(foreign));
  const services = grants.filter(({ exposure }) => exposure === 'service');
  if (services.length === 0) return pass('restricted');
  return fail('service', describeGrants(services), { severity: 'low', because: 'access is possible only through an AWS service' });
}
