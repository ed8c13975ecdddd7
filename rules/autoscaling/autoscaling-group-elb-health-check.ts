import { defineRule } from '../../src/core/rule.ts';

export const autoscalingGroupElbHealthCheck = defineRule({
  id: 'autoscaling-group-elb-health-check',
  title: 'Groups behind a load balancer should use its health checks',
  resourceType: 'AWS::AutoScaling::AutoScalingGroup',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 1,
  facts: ['trafficSources', 'healthChecks'],
  messages: {
    used: 'Its health checks are {{checks}}.',
    missing: 'Its health checks are {{checks}}, without {{missing}}.',
    alone: 'No load balancer sends it traffic.',
  },
  rationale: 'An instance whose application is dead but whose machine runs stays in the group, and nothing replaces it.',
  remediation: {
    text: 'Turn on the health checks of Elastic Load Balancing, or of VPC Lattice, with a grace period long enough to start.',
    url: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-health-checks.html',
    cli: 'aws autoscaling update-auto-scaling-group --auto-scaling-group-name GROUP --health-check-type ELB --health-check-grace-period 300',
  },
  controls: {
    securityHub: ['AutoScaling.1'],
    awsConfig: ['autoscaling-group-elb-healthcheck-required'],
    nist80053: ['CA-7', 'CP-2(2)', 'SI-2'],
    prowler: ['autoscaling_group_elb_health_check_enabled'],
    cloudsploit: ['elbHealthCheckActive'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    const wanted = [...new Set(facts.trafficSources.map(({ Type }) => (Type === 'vpc-lattice' ? 'VPC_LATTICE' : 'ELB')))];
    if (wanted.length === 0) return notApplicable('alone');
    const checks = facts.healthChecks;
    const missing = wanted.filter((check) => !checks.includes(check));
    return missing.length === 0 ? pass('used', { checks }) : fail('missing', { checks, missing });
  },
});
