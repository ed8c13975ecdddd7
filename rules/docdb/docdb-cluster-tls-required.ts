import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { clusterVariant } from './shared/variants.ts';

/** Values of the parameter `tls`. https://docs.aws.amazon.com/documentdb/latest/developerguide/API_Parameter.html */
const knownValues: readonly string[] = ['disabled', 'enabled', 'fips-140-3', 'tls1.2+', 'tls1.3+'];

export const docdbClusterTlsRequired = defineRule({
  id: 'docdb-cluster-tls-required',
  title: 'DocumentDB clusters should require TLS 1.2 or later',
  resourceType: 'AWS::DocDB::DBCluster',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 1,
  fix: 'database-tls',
  facts: ['parameters', 'parameterStatus'],
  messages: {
    required: 'The parameter tls is {{value}}.',
    disabled: 'The cluster accepts only connections without TLS.',
    weak: 'The parameter tls is {{value}}, which is not one of the accepted values.',
    pending: 'The parameter tls is {{value}}, but the parameter group is {{status}}.',
    unknown: 'Onus does not know the value {{value}} of the parameter tls.',
  },
  params: {
    acceptedValues: strings(['tls1.2+', 'tls1.3+', 'fips-140-3'], 'Accepted values of the parameter tls.', '^[a-z0-9.+-]+$'),
  },
  rationale: 'Without TLS, passwords and data can be read on the network. Old TLS versions have known weaknesses.',
  remediation: {
    text: 'Set tls to tls1.2+ in a custom cluster parameter group, and restart the instances.',
    url: `${clusterVariant.guide}/security.encryption.ssl.html`,
    impact:
      'Clients that do not use TLS 1.2 can no longer connect. The reboot interrupts service. Default parameter groups cannot be changed.',
    cli: [
      'aws docdb modify-db-cluster-parameter-group --db-cluster-parameter-group-name PARAMETER_GROUP --parameters ParameterName=tls,ParameterValue=tls1.2+,ApplyMethod=pending-reboot',
      `${clusterVariant.modify} --db-cluster-parameter-group-name PARAMETER_GROUP`,
      'aws docdb reboot-db-instance --db-instance-identifier INSTANCE',
    ].join('\n'),
    console: [
      'Open the Amazon DocumentDB console and choose Parameter groups.',
      'Open the group of the cluster, or create a group if the cluster uses a default group.',
      'Select tls, choose Edit, choose tls1.2+, and save.',
      'Modify the cluster to use the group if necessary, and reboot its instances.',
    ].join('\n'),
    terraform: terraformResource(
      'aws_docdb_cluster_parameter_group',
      'family = "PARAMETER_GROUP_FAMILY"',
      'parameter {',
      '  name  = "tls"',
      '  value = "tls1.2+"',
      '}',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::DocDB::DBClusterParameterGroup',
      'Description: Requires TLS',
      'Family: PARAMETER_GROUP_FAMILY',
      'Parameters:',
      '  tls: tls1.2+',
    ),
  },
  controls: {
    securityHub: ['DocumentDB.6'],
    awsConfig: ['docdb-cluster-encrypted-in-transit'],
    cloudsploit: ['docdbEncryptionInTransit'],
    nist80053: ['AC-4', 'SC-8', 'SC-8(1)', 'SC-13', 'SC-23'],
  },
  evaluate: (facts, { pass, fail, indeterminate }, { params }) => {
    // A parameter without a value has the default of the engine.
    const value = (facts.parameters?.['tls'] ?? 'enabled').toLowerCase();
    if (value === 'disabled') return fail('disabled');
    if (!params.acceptedValues.includes(value)) {
      if (!knownValues.includes(value)) return indeterminate('unknown', { value });
      const lower = { severity: 'low', because: 'connections use TLS, but clients can choose an old version' } as const;
      return fail('weak', { value }, value === 'enabled' ? lower : undefined);
    }
    // The parameter is static: an instance that was not restarted still has the previous value.
    const status = facts.parameterStatus ?? 'in-sync';
    return status === 'in-sync' ? pass('required', { value }) : fail('pending', { value, status });
  },
});
