import { cloudFormationResource } from '../shared/code-snippets.ts';
import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

/** Tags of Kubernetes controllers and of Elastic Beanstalk. */
const managedBy = (tag: string): boolean =>
  tag === 'elbv2.k8s.aws/cluster' || tag.startsWith('kubernetes.io/cluster/') || tag.startsWith('elasticbeanstalk:');

export const elbLoadbalancerDeletionProtected = defineRule({
  id: 'elb-loadbalancer-deletion-protected',
  title: 'Load balancers should have deletion protection enabled',
  resourceType: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  responsibility: 'backups',
  severity: 'medium',
  tier: 1,
  fix: 'deletion-protection',
  facts: ['attributes'],
  params: {
    exemptManaged: flag(
      false,
      'Exempt load balancers that a Kubernetes controller or Elastic Beanstalk creates, because they replace them.',
    ),
  },
  messages: {
    enabled: 'Deletion protection is enabled.',
    disabled: 'Deletion protection is disabled.',
    managed: 'Another system creates and replaces the load balancer, as the tag {{tag}} shows.',
    notShown: 'AWS did not return whether deletion protection is enabled.',
  },
  rationale: 'Deleting a load balancer interrupts the application, and a new one has another DNS name and other addresses.',
  remediation: {
    text: 'Enable deletion protection.',
    url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html#deletion-protection',
    impact: 'The change does not interrupt service. To delete the load balancer later, disable the protection first.',
    cli: 'aws elbv2 modify-load-balancer-attributes --load-balancer-arn {{arn}} --attributes Key=deletion_protection.enabled,Value=true',
    terraform: `resource "aws_lb" "this" {
  enable_deletion_protection = true
}`,
    console: [
      'Open the load balancer in the Amazon EC2 console, and choose Actions, Edit load balancer attributes.',
      'Turn on Deletion protection.',
      'Save the changes.',
    ].join('\n'),
    cloudFormation: cloudFormationResource(
      'AWS::ElasticLoadBalancingV2::LoadBalancer',
      'LoadBalancerAttributes:',
      '  - Key: deletion_protection.enabled',
      "    Value: 'true'",
    ),
  },
  controls: { securityHub: ['ELB.6'], awsConfig: ['elb-deletion-protection-enabled'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params, resource }) => {
    const tag = params.exemptManaged ? Object.keys(resource.tags ?? {}).find(managedBy) : undefined;
    if (tag !== undefined) return notApplicable('managed', { tag });
    const enabled = facts.attributes['deletion_protection.enabled'];
    if (enabled === 'true') return pass('enabled');
    return enabled === 'false' ? fail('disabled') : indeterminate('notShown');
  },
});
