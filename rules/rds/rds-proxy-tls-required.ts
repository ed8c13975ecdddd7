import { cloudFormationResource } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';

export const rdsProxyTlsRequired = defineRule({
  id: 'rds-proxy-tls-required',
  title: 'RDS proxies should require TLS',
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
  rationale: 'Without the requirement, a misconfigured client sends its password and data in plaintext.',
  remediation: {
    text: 'Turn on Require Transport Layer Security for the proxy.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy.howitworks.html',
    impact: 'Clients that do not use TLS can no longer connect.',
    cli: 'aws rds modify-db-proxy --db-proxy-name {{id}} --require-tls',
    console:
      'Open the Amazon RDS console and choose Proxies.\nSelect the proxy, choose Actions, then Modify.\nSelect Require Transport Layer Security and save.',
    terraform: 'resource "aws_db_proxy" "example" {\n  require_tls = true\n}',
    cloudFormation: cloudFormationResource('AWS::RDS::DBProxy', 'RequireTLS: true'),
  },
  controls: {
    securityHub: ['RDS.43'],
    awsConfig: ['rds-proxy-tls-encryption'],
    nist80053: ['AC-4', 'SC-8', 'SC-8(1)', 'SC-13', 'SC-23'],
  },
  evaluate: ({ requireTls }, { pass, fail }) => (requireTls ? pass('required') : fail('optional')),
});
