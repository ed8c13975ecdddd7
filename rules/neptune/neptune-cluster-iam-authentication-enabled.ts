import { defineRule } from '../../src/core/rule.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { databaseOpenings } from '../shared/database-network.ts';
import { clusterVariant, modifySteps } from './shared/variants.ts';

export const neptuneClusterIamAuthenticationEnabled = defineRule({
  id: 'neptune-cluster-iam-authentication-enabled',
  title: 'Neptune clusters should require IAM authentication',
  resourceType: 'AWS::Neptune::DBCluster',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 1,
  fix: 'database-logins',
  facts: ['iamAuthentication', 'pendingIamAuthentication', 'groupRules', 'prefixLists', 'port'],
  messages: {
    on: 'IAM authentication is required.',
    off: 'IAM authentication is off: every client that reaches the port can read and write (pending change: {{pending}}).',
  },
  rationale: 'Neptune has no users and passwords. Without IAM authentication, only the network decides who can read and write the graph.',
  remediation: {
    text: 'Turn on IAM authentication, and sign the requests of all clients.',
    url: `${clusterVariant.guide}/iam-auth-enable.html`,
    impact: 'Clients that do not sign their requests can no longer connect. Change them first.',
    cli: `${clusterVariant.modify} --enable-iam-database-authentication --apply-immediately`,
    console: modifySteps('Under Authentication, select Enable IAM authentication.'),
    terraform: terraformResource('aws_neptune_cluster', 'iam_database_authentication_enabled = true'),
    cloudFormation: cloudFormationResource('AWS::Neptune::DBCluster', 'IamAuthEnabled: true'),
  },
  controls: {
    securityHub: ['Neptune.7'],
    awsConfig: ['neptune-cluster-iam-database-authentication'],
    prowler: ['neptune_cluster_iam_authentication_enabled'],
    cloudsploit: ['neptuneDBIamAuth'],
    nist80053: ['AC-2(1)', 'AC-3', 'AC-3(15)', 'AC-6'],
  },
  fixedFacts: () => ({ iamAuthentication: true }),
  evaluate: (facts, { pass, fail }) => {
    if (facts.iamAuthentication) return pass('on');
    const pending = () => (facts.pendingIamAuthentication === true ? 'on' : 'none');
    return fail('off', { pending }, () =>
      databaseOpenings(facts).length > 0
        ? { severity: 'high', because: 'the security groups allow all addresses to reach the port' }
        : undefined,
    );
  },
});
