import { replaceRepositoryPolicy } from './shared/repository-policy.ts';
import { actionsOf } from '../../src/policy/action-levels.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { describeGrants, resourcePolicyAccess } from '../../src/policy/resource-policy.ts';
import { defineRule } from '../../src/core/rule.ts';
import { writeActions } from './shared/actions.ts';

export const ecrRepositoryNotPublic = defineRule({
  id: 'ecr-repository-not-public',
  title: 'ECR private repositories should not be publicly accessible',
  resourceType: 'AWS::ECR::Repository',
  responsibility: 'access-control',
  severity: 'critical',
  tier: 1,
  exposesPublicly: true,
  facts: ['policy'],
  messages: {
    noPolicy: 'The repository does not have a policy.',
    restricted: 'The repository policy does not grant public access.',
    public: 'The repository policy allows any AWS account to use {{actions}}.',
    writable: 'The repository policy allows any AWS account to change images or settings with {{actions}}.',
    malformed: 'The repository policy is malformed: {{problem}}.',
  },
  rationale:
    'Anyone with an AWS account can pull the images, with the code and configuration in them. With push access they can replace images that you deploy.',
  remediation: {
    text: 'Name the principals, or limit the statement with aws:PrincipalOrgID, aws:SourceArn or aws:SourceAccount.',
    url: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html',
    impact: 'Principals that only the public statement allows lose access. set-repository-policy replaces the whole policy: save it first.',
    console: 'Open the Amazon ECR console and choose the repository.\nChoose Permissions and edit or delete the statement for everyone.',
    ...replaceRepositoryPolicy,
  },
  controls: {
    prowler: ['ecr_repositories_not_publicly_accessible'],
    cloudsploit: ['ecrRepositoryPolicy'],
  },
  evaluate: (facts, { pass, fail, indeterminate }, { resource: { accountId, arn } }) => {
    if (facts.policy === undefined) return pass('noPolicy');
    const policy = parsePolicy(facts.policy);
    if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
    const grants = resourcePolicyAccess(policy, { accountId, actions: actionsOf('ecr'), resources: [arn] });
    const open = grants.filter(({ exposure }) => exposure === 'public');
    if (open.length === 0) return pass('restricted');
    const isWritable = open.some(({ actions }) => actions.some((action) => writeActions.includes(action)));
    return fail(isWritable ? 'writable' : 'public', describeGrants(open));
  },
});
