import { defineRule } from '../../src/core/rule.ts';
import { evaluateExposure, exposureMessages, exposureParams, exposureRationale } from './shared/exposure.ts';

export const elbClassicOnlyWebPortsExposed = defineRule({
  id: 'elb-classic-only-web-ports-exposed',
  title: 'Internet-facing Classic Load Balancers should expose only approved ports',
  resourceType: 'AWS::ElasticLoadBalancing::LoadBalancer',
  responsibility: 'firewall-configuration',
  severity: 'medium',
  tier: 2,
  exposesPublicly: true,
  facts: ['listeners', 'entryPoints', 'groupRules', 'prefixLists', 'subnets', 'networkAcls'],
  params: exposureParams,
  messages: exposureMessages,
  rationale: exposureRationale,
  remediation: {
    text: 'Delete listeners that are not meant for the internet, or restrict them in the security groups of the load balancer.',
    url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-vpc-security-groups.html',
    impact: 'Clients on the internet can no longer use the port.',
    cli: 'aws elb delete-load-balancer-listeners --load-balancer-name {{id}} --load-balancer-ports PORT',
    console: [
      'Open the load balancer in the Amazon EC2 console, and choose the Listeners tab.',
      'Choose Manage listeners, and remove the listener.',
      'Save the changes.',
    ].join('\n'),
    notAsCode: 'Delete the listener from the resource of the load balancer.',
  },
  controls: {},
  related: { awsConfig: ['elb-internal-scheme-check'], prowler: ['elb_internet_facing'] },
  evaluate: (facts, verdicts, { params, resource }) => evaluateExposure(facts, verdicts, { id: resource.id, params }),
});
