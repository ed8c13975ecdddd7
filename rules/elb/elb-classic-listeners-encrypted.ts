import { cloudFormationResource } from '../shared/code-snippets.ts';
import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import type { ClassicListener } from '../../src/services/elb/facts.ts';

const isEncrypted = (protocol: string): boolean => protocol === 'HTTPS' || protocol === 'SSL';
const describe = (listeners: readonly ClassicListener[]) => listeners.map(({ protocol, port }) => `${protocol} ${port}`);

export const elbClassicListenersEncrypted = defineRule({
  id: 'elb-classic-listeners-encrypted',
  title: 'Listeners of Classic Load Balancers should require encryption in transit',
  resourceType: 'AWS::ElasticLoadBalancing::LoadBalancer',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 1,
  facts: ['listeners'],
  params: { requireBackendEncryption: flag(false, 'Also require encryption between the load balancer and instances.') },
  messages: {
    encrypted: 'All listeners use HTTPS or SSL.',
    clear: 'Listeners are not encrypted: {{listeners}}.',
    clearBackend: 'Traffic to instances is not encrypted for the listeners {{listeners}}.',
    noListeners: 'The load balancer does not have listeners.',
  },
  rationale: 'Anyone on the path can read and change traffic that is not encrypted. A Classic Load Balancer cannot redirect to HTTPS.',
  remediation: {
    text: 'Replace HTTP and TCP listeners with HTTPS and SSL listeners, or migrate to an Application Load Balancer, which can redirect.',
    url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-https-load-balancers.html',
    impact: 'Clients must use TLS. Tell them before the change.',
    cli: `aws elb create-load-balancer-listeners --load-balancer-name {{id}} --listeners Protocol=HTTPS,LoadBalancerPort=443,InstanceProtocol=HTTPS,InstancePort=443,SSLCertificateId=CERTIFICATE_ARN
aws elb delete-load-balancer-listeners --load-balancer-name {{id}} --load-balancer-ports PORT`,
    console: [
      'Open the load balancer in the Amazon EC2 console, and choose the Listeners tab.',
      'Choose Manage listeners, and change the protocol to HTTPS or SSL with a certificate.',
      'Save the changes.',
    ].join('\n'),
    terraform: `resource "aws_elb" "this" {
  listener {
    lb_protocol        = "https"
    lb_port            = 443
    instance_protocol  = "https"
    instance_port      = 443
    ssl_certificate_id = aws_acm_certificate.this.arn
  }
}`,
    cloudFormation: cloudFormationResource(
      'AWS::ElasticLoadBalancing::LoadBalancer',
      'Listeners:',
      '  - Protocol: HTTPS',
      "    LoadBalancerPort: '443'",
      '    InstanceProtocol: HTTPS',
      "    InstancePort: '443'",
      '    SSLCertificateId: CERTIFICATE_ARN',
    ),
  },
  controls: {
    securityHub: ['ELB.3'],
    awsConfig: ['elb-tls-https-listeners-only'],
    prowler: ['elb_ssl_listeners'],
    cloudsploit: ['elbHttpsOnly'],
  },
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    const { listeners } = facts;
    if (listeners.length === 0) return notApplicable('noListeners');
    const clear = listeners.filter(({ protocol }) => !isEncrypted(protocol));
    if (clear.length > 0) return fail('clear', { listeners: describe(clear) });
    const clearBackend = listeners.filter(({ targetProtocol }) => !isEncrypted(targetProtocol));
    return params.requireBackendEncryption && clearBackend.length > 0
      ? fail('clearBackend', { listeners: describe(clearBackend) })
      : pass('encrypted', { clearToInstances: describe(clearBackend) });
  },
});
