import { ingressFromGroup } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';

export const elbTargetgroupTargetsOnlyBehindLoadBalancer = defineRule({
  id: 'elb-targetgroup-targets-only-behind-load-balancer',
  title: 'Targets of load balancers should not be reachable from the internet directly',
  resourceType: 'AWS::ElasticLoadBalancingV2::TargetGroup',
  responsibility: 'firewall-configuration',
  severity: 'high',
  tier: 2,
  fix: 'private-subnets',
  exposesPublicly: true,
  facts: ['summary', 'targets'],
  messages: {
    closed: 'The internet cannot reach the {{count}} targets directly.',
    closedHere: 'The internet cannot reach the targets in this account directly. Targets elsewhere are not visible: {{elsewhere}}.',
    reachable: 'The internet can reach targets without the load balancer: {{targets}}.',
    otherTarget: 'Target groups of type {{type}} have no targets with addresses.',
    notAttached: 'No load balancer uses the target group.',
    empty: 'The target group does not have targets.',
    elsewhere: 'The targets are not network interfaces of this account: {{elsewhere}}.',
  },
  rationale: 'Clients that reach a target directly bypass the web ACL, TLS policy, authentication and logs of the load balancer.',
  remediation: {
    text: 'Move the targets to private subnets. Until then, let their security groups allow only the security group of the load balancer.',
    url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-register-targets.html#target-security-groups',
    impact: 'Clients that connect to targets directly can no longer do so.',
    cli: `aws ec2 authorize-security-group-ingress --group-id TARGET_SECURITY_GROUP_ID --protocol tcp --port PORT --source-group LOAD_BALANCER_SECURITY_GROUP_ID
aws ec2 revoke-security-group-ingress --group-id TARGET_SECURITY_GROUP_ID --protocol tcp --port PORT --cidr 0.0.0.0/0`,
    console: [
      'Open the security groups of the targets in the Amazon EC2 console.',
      'Edit the inbound rules so that the source is the security group of the load balancer.',
      'Save the rules.',
    ].join('\n'),
    ...ingressFromGroup({ group: 'TARGET_SECURITY_GROUP_ID', source: 'LOAD_BALANCER_SECURITY_GROUP_ID' }),
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }) => {
    const { targetType: type, attached } = facts.summary;
    if (type !== 'instance' && type !== 'ip') return notApplicable('otherTarget', { type });
    if (!attached) return notApplicable('notAttached');
    const { targets } = facts;
    if (targets.length === 0) return notApplicable('empty');
    const describe = (some: typeof targets) => some.map(({ id, port }) => `${id}:${port}`);
    const reachable = targets.filter(({ paths }) => paths.length > 0);
    if (reachable.length > 0) return fail('reachable', { targets: describe(reachable), paths: reachable.flatMap(({ paths }) => paths) });
    const elsewhere = describe(targets.filter((target) => target.elsewhere === true));
    if (elsewhere.length === targets.length) return notApplicable('elsewhere', { elsewhere });
    return elsewhere.length > 0 ? pass('closedHere', { elsewhere }) : pass('closed', { count: targets.length });
  },
});
