import { replaceRepositoryPolicy } from './shared/repository-policy.ts';
import { actionsOf } from '../../src/policy/action-levels.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { describeGrants, grantsKnowing, resourcePolicyAccess, untrusted } from '../../src/policy/resource-policy.ts';
import { strings, trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { writeActions } from './shared/actions.ts';

const allActions = actionsOf('ecr');

export const ecrRepositoryCrossAccountAccessRestricted = defineRule({
  id: 'ecr-repository-cross-account-access-restricted',
  title: 'ECR repository policies should grant other accounts read-only access, and only trusted accounts',
  resourceType: 'AWS::ECR::Repository',
  responsibility: 'access-control',
  severity: 'high',
  tier: 2,
  facts: ['policy', 'organizationId'],
  params: {
    trustedAccounts,
    trustedPublishers: strings([], 'IDs of other AWS accounts that may push and delete images.', '^\\d{12}$'),
  },
  messages: {
    noPolicy: 'The repository does not have a policy.',
    restricted: 'The repository policy grants only trusted accounts access, and no other account can change images.',
    foreign: 'The repository policy allows {{to}} to use {{actions}}.',
    publisher: 'The repository policy allows {{to}} to change images or settings with {{actions}}.',
    service: 'The repository policy allows {{to}} to use {{actions}} on behalf of any AWS account.',
    public: 'The repository policy grants public access.',
    malformed: 'The repository policy is malformed: {{problem}}.',
  },
  rationale:
    'Another account that can pull gets the code. An account that can push decides which code runs in every cluster that pulls from the repository.',
  remediation: {
    text: 'Limit other accounts to pull actions, and name those that need access in trustedAccounts or trustedPublishers.',
    url: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policy-examples.html',
    impact: 'The removed accounts and actions lose access. set-repository-policy replaces the whole policy: save it first.',
    console: 'Open the Amazon ECR console and choose the repository.\nChoose Permissions and edit the statement.',
    ...replaceRepositoryPolicy,
  },
  controls: { cloudsploit: ['ecrRepositoryPolicy'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { resource: { accountId, arn }, params }) => {
    if (facts.policy === undefined) return pass('noPolicy');
    const policy = parsePolicy(facts.policy);
    if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
    const access = (actions: readonly string[], accounts: readonly string[], organizationId?: string) =>
      resourcePolicyAccess(policy, { accountId, resources: [arn], actions, trustedAccounts: accounts, organizationId });
    const { trustedAccounts: readers, trustedPublishers: publishers } = params;
    if (access(allActions, readers).some(({ exposure }) => exposure === 'public')) return notApplicable('public');
    // Not even the organization as a whole may publish.
    const published = untrusted(access(writeActions, publishers)).filter(({ actions }) => actions.length > 0);
    if (published.length > 0) return fail('publisher', describeGrants(published));
    const grants = grantsKnowing(
      () => facts.organizationId,
      (organizationId) => access(allActions, [...readers, ...publishers], organizationId),
    );
    if (untrusted(grants).length > 0) return fail('foreign', describeGrants(untrusted(grants)));
    const services = grants.filter(({ exposure }) => exposure === 'service');
    return services.length === 0
      ? pass('restricted')
      : fail('service', describeGrants(services), { severity: 'low', because: 'access is possible only through an AWS service' });
  },
});
