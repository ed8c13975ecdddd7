import { frontEnd, isTls, listeners } from './shared/options.ts';
import { optionsAsCode, configurationSteps, keepsInstances, updateOptions } from './shared/remediation.ts';
import { isKnownPolicy, tlsPolicies } from './shared/tls-policies.ts';
import { wildcardMatches } from '../../src/util/wildcard.ts';
import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const elasticbeanstalkEnvironmentHttpsOnly = defineRule({
  id: 'elasticbeanstalk-environment-https-only',
  title: 'Elastic Beanstalk environments should serve only HTTPS with TLS 1.2 or later',
  resourceType: 'AWS::ElasticBeanstalk::Environment',
  responsibility: 'network-traffic-protection',
  severity: 'high',
  tier: 3,
  facts: ['tier', 'options'],
  params: { allowedPolicies: strings(tlsPolicies.entries.modern, 'Allowed TLS policies, with wildcards.') },
  messages: {
    https: 'All listeners use TLS ({{policies}}).',
    plain: 'No listener uses TLS.',
    weak: 'Listeners use TLS policies that are not allowed: {{policies}}.',
    unknownPolicy: 'Listeners use TLS policies that Onus does not know: {{policies}}.',
    http: 'The Classic Load Balancer also accepts unencrypted connections on port {{ports}}.',
    maybeHttp:
      'Listeners on port {{ports}} do not use TLS. The environment configuration does not show whether they only redirect to HTTPS.',
    hidden: 'The configuration does not show whether the environment uses TLS (front end: {{kind}}).',
    worker: 'Worker environments have no endpoint.',
  },
  rationale: 'Without TLS, or with outdated TLS versions, traffic can be read and changed in transit.',
  remediation: {
    text: 'Add a listener on port 443 with a certificate and a TLS 1.2 policy, and redirect or turn off port 80.',
    url: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/configuring-https-elb.html',
    impact: `Clients that support only TLS 1.0 or 1.1 can no longer connect. Turn off port 80 only after clients use HTTPS. ${keepsInstances}`,
    cli: [
      updateOptions(
        'aws:elbv2:listener:443 ListenerEnabled=true',
        'aws:elbv2:listener:443 Protocol=HTTPS',
        'aws:elbv2:listener:443 SSLCertificateArns=CERTIFICATE_ARN',
        'aws:elbv2:listener:443 SSLPolicy=ELBSecurityPolicy-TLS13-1-2-2021-06',
      ),
      updateOptions('aws:elbv2:listener:default ListenerEnabled=false'),
    ].join('\n'),
    console: configurationSteps(
      'Instance traffic and scaling',
      'add an HTTPS listener with a certificate and turn off the listener on port 80.',
    ),
    ...optionsAsCode(
      'aws:elbv2:listener:443 Protocol=HTTPS',
      'aws:elbv2:listener:443 SSLCertificateArns=CERTIFICATE_ARN',
      'aws:elbv2:listener:default ListenerEnabled=false',
    ),
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params }) => {
    if (facts.tier === 'Worker') return notApplicable('worker');
    const kind = frontEnd(facts.options);
    if (kind !== 'application' && kind !== 'network' && kind !== 'classic') return indeterminate('hidden', { kind });
    const all = listeners(facts.options, kind);
    const tls = all.filter((listener) => isTls(listener) && listener.hasCertificate);
    if (tls.length === 0) return fail('plain');
    const policies = [...new Set(tls.map(({ policy = tlsPolicies.entries.default }) => policy))];
    const refused = policies.filter((policy) => !params.allowedPolicies.some((allowed) => wildcardMatches(allowed, policy)));
    const weak = refused.filter(isKnownPolicy);
    if (weak.length > 0) return fail('weak', { policies: weak });
    const ports = all.filter((listener) => !isTls(listener)).map(({ port }) => port);
    if (ports.length > 0 && kind === 'classic') return fail('http', { ports });
    if (refused.length > 0) return indeterminate('unknownPolicy', { policies: refused });
    return ports.length > 0 ? indeterminate('maybeHttp', { ports }) : pass('https', { policies });
  },
});
