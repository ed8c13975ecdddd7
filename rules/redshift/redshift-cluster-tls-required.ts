import { defineRule } from '../../src/core/rule.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { clusterVariant, guide } from './shared/variants.ts';

export const redshiftClusterTlsRequired = defineRule({
  id: 'redshift-cluster-tls-required',
  title: 'Redshift clusters should require encryption in transit',
  resourceType: 'AWS::Redshift::Cluster',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 1,
  fix: 'database-tls',
  facts: ['parameters', 'parameterStatus'],
  messages: {
    required: 'The cluster requires TLS.',
    optional: 'The cluster accepts connections without TLS: require_ssl is {{value}}.',
    pending: 'The parameter require_ssl is true, but its status is {{status}}, so the cluster may still accept connections without TLS.',
    unclear:
      'The parameter require_ssl is true. The status of the parameter group is {{status}}, and AWS does not report which parameters are not in effect.',
    missing: 'The parameter group does not contain require_ssl.',
  },
  rationale: 'Without TLS, everyone on the network path reads passwords, queries and results.',
  remediation: {
    text: 'Set require_ssl in a custom parameter group and reboot the cluster. Default parameter groups cannot be changed.',
    url: `${guide}/connecting-ssl-support.html`,
    impact: 'The reboot interrupts the cluster for minutes. Clients that do not use TLS can no longer connect.',
    cli: [
      'aws redshift modify-cluster-parameter-group --parameter-group-name PARAMETER_GROUP --parameters ParameterName=require_ssl,ParameterValue=true,ApplyType=static',
      `${clusterVariant.modify} --cluster-parameter-group-name PARAMETER_GROUP`,
      'aws redshift reboot-cluster --cluster-identifier {{id}}',
    ].join('\n'),
    console: clusterVariant.edit(
      'Under Configurations, Workload management, create or choose a parameter group and set require_ssl to true.',
      'Assign it to the cluster, and reboot the cluster.',
    ),
    terraform: terraformResource(
      'aws_redshift_parameter_group',
      'name   = "PARAMETER_GROUP"',
      'family = "redshift-2.0"',
      'parameter {\n  name  = "require_ssl"\n  value = "true"\n}',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::Redshift::ClusterParameterGroup',
      'Description: Requires TLS',
      'ParameterGroupFamily: redshift-2.0',
      'Parameters:',
      '  - ParameterName: require_ssl',
      "    ParameterValue: 'true'",
    ),
  },
  controls: {
    securityHub: ['Redshift.2'],
    awsConfig: ['redshift-require-tls-ssl'],
    prowler: ['redshift_cluster_in_transit_encryption_enabled'],
    cloudsploit: ['redshiftSSLEnabled'],
  },
  evaluate: (facts, { pass, fail, indeterminate }) => {
    const value = facts.parameters['require_ssl'];
    if (value === undefined) return indeterminate('missing');
    if (value !== 'true') return fail('optional', { value });
    const { group, parameters } = facts.parameterStatus;
    const status = parameters['require_ssl'];
    if (status !== undefined) return status === 'in-sync' ? pass('required') : fail('pending', { status });
    return group === 'in-sync' ? pass('required') : indeterminate('unclear', { status: group });
  },
});
