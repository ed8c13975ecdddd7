import { frontEnd, isTls, listeners } from './shared/options.ts';
import { wildcardMatches } from '../../src/util/wildcard.ts';
import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const elasticbeanstalkEnvironmentHttpsOnly = defineRule({
  id: 'elasticbeanstalk-environment-https-only',
  title: 'Beanstalk endpoints should serve HTTPS with a modern TLS policy',
  resourceType: 'AWS::ElasticBeanstalk::Environment',
  responsibility: 'network-traffic-protection',
  severity: 'high',
  tier: 3,
  facts: ['tier', 'options'],
  params: {
    allowedPolicies: strings(
      ['ELBSecurityPolicy-TLS13-1-2-*', 'ELBSecurityPolicy-TLS13-1-3-*', 'ELBSecurityPolicy-TLS-1-2-*', 'ELBSecurityPolicy-FS-1-2-*'],
      'TLS policies that will do, with wildcards.',
    ),
  },
  messages: {
    https: 'All listeners speak TLS ({{policies}}).',
    plain: 'No listener speaks TLS.',
    weak: 'Listeners use TLS policies that allow old versions: {{policies}}.',
    http: 'Besides TLS, the Classic Load Balancer answers plain HTTP on port {{ports}}.',
    maybeHttp: 'Besides TLS, there are listeners without on port {{ports}}; whether they only redirect cannot be told from the settings.',
    hidden: 'TLS of an environment with a {{kind}} front end cannot be told from its settings.',
    worker: 'A worker has no endpoint.',
  },
  rationale: 'What travels without TLS, or with an old version of it, can be read and changed on its way.',
  remediation: {
    text: 'Add a listener on port 443 with a certificate and a TLS 1.2 policy, and let port 80 redirect to it or switch it off.',
    url: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/configuring-https-elb.html',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params }) => {
    if (facts.tier === 'Worker') return notApplicable('worker');
    const kind = frontEnd(facts.tier, facts.options);
    if (kind !== 'application' && kind !== 'network' && kind !== 'classic') return indeterminate('hidden', { kind });
    const all = listeners(facts.options, kind);
    const tls = all.filter((listener) => isTls(listener) && listener.hasCertificate);
    if (tls.length === 0) return fail('plain');
    // Without a policy a listener has the one of 2016, which allows TLS 1.0.
    const policies = [...new Set(tls.map(({ policy = 'ELBSecurityPolicy-2016-08' }) => policy))];
    const weak = policies.filter((policy) => !params.allowedPolicies.some((allowed) => wildcardMatches(allowed, policy)));
    if (weak.length > 0) return fail('weak', { policies: weak });
    const ports = all.filter((listener) => !isTls(listener)).map(({ port }) => port);
    if (ports.length === 0) return pass('https', { policies });
    return kind === 'classic' ? fail('http', { ports }) : indeterminate('maybeHttp', { ports });
  },
});
