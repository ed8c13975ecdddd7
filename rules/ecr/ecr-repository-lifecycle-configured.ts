import { cloudFormationResource } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';

/** Actions that remove images or move them to cheaper storage. */
const removing: readonly string[] = ['expire', 'transition'];

export const ecrRepositoryLifecycleConfigured = defineRule({
  id: 'ecr-repository-lifecycle-configured',
  title: 'ECR repositories should have a lifecycle policy',
  resourceType: 'AWS::ECR::Repository',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  facts: ['lifecycleRules'],
  messages: {
    configured: 'The lifecycle policy expires or archives images ({{tags}}).',
    none: 'The repository does not have a lifecycle policy.',
    inactive: 'The lifecycle policy does not expire or archive images.',
    unknown: 'Onus does not know the actions {{actions}} of the lifecycle policy.',
  },
  rationale: 'Old images collect known vulnerabilities and can still be deployed, and their storage costs money.',
  remediation: {
    text: 'Add a lifecycle policy that expires untagged images and old versions. Preview it first.',
    url: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html',
    impact: 'Expired images are deleted permanently within 24 hours, including images that running services use for new containers.',
    cli: `aws ecr start-lifecycle-policy-preview --repository-name {{id}} --lifecycle-policy-text file://POLICY_FILE
aws ecr put-lifecycle-policy --repository-name {{id}} --lifecycle-policy-text '{"rules":[{"rulePriority":1,"selection":{"tagStatus":"untagged","countType":"sinceImagePushed","countUnit":"days","countNumber":30},"action":{"type":"expire"}}]}'`,
    console:
      'Open the Amazon ECR console and choose the repository.\nChoose Lifecycle policy, Edit test rules, and create a rule.\nChoose Save and run test, check the images, and choose Apply as lifecycle policy.',
    terraform: `resource "aws_ecr_lifecycle_policy" "this" {
  repository = "{{id}}"
  policy     = file("POLICY_FILE")
}`,
    cloudFormation: cloudFormationResource(
      'AWS::ECR::Repository',
      "RepositoryName: '{{id}}'",
      'LifecyclePolicy:',
      '  LifecyclePolicyText: POLICY_JSON',
    ),
  },
  controls: {
    securityHub: ['ECR.3'],
    awsConfig: ['ecr-private-lifecycle-policy-configured'],
    prowler: ['ecr_repositories_lifecycle_policy_enabled'],
  },
  evaluate: ({ lifecycleRules: rules }, { pass, fail, indeterminate }) => {
    if (rules === undefined) return fail('none');
    const active = rules.filter(({ action }) => removing.includes(action));
    if (active.length > 0) return pass('configured', { tags: [...new Set(active.map(({ tags }) => tags))] });
    return rules.length === 0 ? fail('inactive') : indeterminate('unknown', { actions: rules.map(({ action }) => action) });
  },
});
