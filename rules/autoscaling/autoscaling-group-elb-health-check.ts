import { defineRule } from '../../src/core/rule.ts';

export const autoscalingGroupElbHealthCheck = defineRule({
  id: 'autoscaling-group-elb-health-check',
  title: 'Auto Scaling groups behind a load balancer should use its health checks',
  resourceType: 'AWS::AutoScaling::AutoScalingGroup',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 1,
  facts: ['trafficSources', 'healthChecks'],
  messages: {
    used: 'The group uses the health checks {{checks}}.',
    missing: 'The group uses the health checks {{checks}}; {{missing}} is required as well.',
    alone: 'The group does not have a load balancer.',
  },
  rationale: 'An instance that runs but no longer serves its application stays in the group and is not replaced.',
  remediation: {
    text: 'Turn on Elastic Load Balancing or VPC Lattice health checks, with a grace period that is long enough for the application to start.',
    url: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-health-checks.html',
    impact:
      'Instances that fail the load balancer health check are replaced. A grace period that is too short causes a loop of replacements.',
    cli: 'aws autoscaling update-auto-scaling-group --auto-scaling-group-name {{id}} --health-check-type ELB --health-check-grace-period 300',
    terraform: 'resource "aws_autoscaling_group" "this" {\n  health_check_type         = "ELB"\n  health_check_grace_period = 300\n}',
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
