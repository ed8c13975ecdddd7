import { actionsOf } from '../../src/policy/action-levels.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { describeGrants, grantsKnowing, resourcePolicyAccess, untrusted } from '../../src/policy/resource-policy.ts';
import { strings, trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ecrPublicrepositoryDeclared = defineRule({
  id: 'ecr-publicrepository-declared',
  title: 'ECR public repositories should be approved for public access',
  resourceType: 'AWS::ECR::PublicRepository',
  responsibility: 'access-control',
  severity: 'high',
  tier: 2,
  exposesPublicly: true,
  facts: ['policy', 'organizationId'],
  params: { approvedRepositories: strings([], 'Names of repositories that may be public.'), trustedAccounts },
  messages: {
    approved: 'The repository is approved for public access, and only trusted accounts can push.',
    unapproved: 'The repository is public and is not approved for public access.',
    foreign: 'The repository policy allows {{to}} to use {{actions}}.',
    malformed: 'The repository policy is malformed: {{problem}}.',
  },
  rationale: 'Anyone on the internet can pull the images without signing in, and the ECR Public Gallery lists them.',
  remediation: {
    text: 'Add intended repositories to approvedRepositories. Move the images of the others to a private repository and delete them here.',
    url: 'https://docs.aws.amazon.com/AmazonECR/latest/public/public-repositories.html',
    impact: 'Everyone who pulls the images from the repository gets an error after it is deleted. Deletion is permanent.',
    cli: 'aws ecr-public delete-repository --repository-name {{id}} --force --region us-east-1',
    console: 'Open the Amazon ECR console and choose Public registry, Repositories.\nSelect the repository and choose Delete.',
    notAsCode: 'Remove the repository from the template that created it.',
  },
  controls: {},
  evaluate: (facts, { pass, fail, indeterminate }, { resource: { accountId, arn, id }, params }) => {
    if (!params.approvedRepositories.includes(id)) return fail('unapproved');
    if (facts.policy === undefined) return pass('approved');
    const policy = parsePolicy(facts.policy);
    if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
    const context = {
      accountId,
      trustedAccounts: params.trustedAccounts,
      actions: actionsOf('ecr-public', ['write', 'permissions', 'tagging']),
      resources: [arn],
    };
    const grants = untrusted(
      grantsKnowing(
        () => facts.organizationId,
        (organizationId) => resourcePolicyAccess(policy, { ...context, organizationId }),
      ),
    );
    return grants.length === 0 ? pass('approved') : fail('foreign', describeGrants(grants));
  },
});
