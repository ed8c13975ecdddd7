import { defineRule } from '../../src/core/rule.ts';

export const rdsProxyTlsRequired = defineRule({
  id: 'rds-proxy-tls-required',
  title: 'RDS proxies should refuse unencrypted connections',
  resourceType: 'AWS::RDS::DBProxy',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 1,
  fix: 'database-tls',
  facts: ['requireTls'],
  messages: {
    required: 'TLS is required.',
    optional: 'Unencrypted connections are accepted.',
  },
  rationale: 'Without it, a client that is configured badly sends its password and data in the clear, and nobody notices.',
  remediation: {
    text: 'Turn on the TLS requirement of the proxy.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy.howitworks.html',
    cli: 'aws rds modify-db-proxy --db-proxy-name PROXY --require-tls',
  },
  controls: {
    securityHub: ['RDS.43'],
    awsConfig: ['rds-proxy-tls-encryption'],
    nist80053: ['AC-4', 'SC-8', 'SC-8(1)', 'SC-13', 'SC-23'],
  },
  evaluate: ({ requireTls }, { pass, fail }) => (requireTls ? pass('required') : fail('optional')),
});
