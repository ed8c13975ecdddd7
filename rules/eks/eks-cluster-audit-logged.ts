import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const eksClusterAuditLogged = defineRule({
  id: 'eks-cluster-audit-logged',
  title: 'EKS clusters should have audit and authenticator logging enabled',
  resourceType: 'AWS::EKS::Cluster',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  facts: ['loggedTypes'],
  params: { requiredTypes: strings(['audit', 'authenticator'], 'Types of control plane logs that must be turned on.') },
  messages: {
    logged: 'The required control plane logs are turned on.',
    missing: 'Control plane logs are turned off: {{types}}.',
  },
  rationale: 'Without audit logs no one can tell who read a secret, started a pod or changed permissions in the cluster.',
  remediation: {
    text: 'Turn on the logs of the control plane, and set a retention for their log group.',
    url: 'https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html',
    impact: 'The change does not interrupt the cluster. CloudWatch charges for the logs.',
    cli: `aws eks update-cluster-config --name {{id}} --logging '{"clusterLogging":[{"types":["audit","authenticator"],"enabled":true}]}'`,
    console:
      'Open the Amazon EKS console and choose the cluster.\nChoose Observability, Manage logging.\nTurn on Audit and Authenticator, and save.',
    terraform: terraformResource(
      'aws_eks_cluster',
      'name                      = "{{id}}"',
      'enabled_cluster_log_types = ["audit", "authenticator"]',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::EKS::Cluster',
      "Name: '{{id}}'",
      'Logging:',
      '  ClusterLogging:',
      '    EnabledTypes:',
      '      - Type: audit',
      '      - Type: authenticator',
    ),
  },
  controls: {
    securityHub: ['EKS.8'],
    awsConfig: ['eks-cluster-log-enabled'],
  },
  // These require all five types.
  related: {
    awsConfig: ['eks-cluster-logging-enabled'],
    prowler: ['eks_control_plane_logging_all_types_enabled'],
    cloudsploit: ['eksLoggingEnabled'],
  },
  evaluate: ({ loggedTypes }, { pass, fail }, { params }) => {
    const types = params.requiredTypes.filter((type) => !loggedTypes.includes(type));
    return types.length === 0 ? pass('logged') : fail('missing', { types });
  },
});
