import { defineRule } from '../../src/core/rule.ts';
import { guide, workgroupVariant } from './shared/variants.ts';

export const redshiftWorkgroupTlsRequired = defineRule({
  id: 'redshift-workgroup-tls-required',
  title: 'Redshift Serverless workgroups should require encryption in transit',
  resourceType: 'AWS::RedshiftServerless::Workgroup',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 1,
  fix: 'database-tls',
  facts: ['parameters'],
  messages: {
    required: 'The workgroup requires TLS.',
    optional: 'The workgroup accepts connections without TLS: require_ssl is {{value}}.',
  },
  rationale: 'Without TLS, everyone on the network path reads passwords, queries and results.',
  remediation: {
    text: 'Set the parameter require_ssl to true.',
    url: `${guide}/serverless-connecting.html`,
    impact: 'Clients that do not use TLS can no longer connect.',
    cli: `${workgroupVariant.modify} --config-parameters parameterKey=require_ssl,parameterValue=true`,
    console: workgroupVariant.edit('Choose Limits and parameters, and set require_ssl to true.'),
    ...workgroupVariant.code({
      terraform: ['config_parameter {', '  parameter_key   = "require_ssl"', '  parameter_value = "true"', '}'],
      cloudFormation: ['ConfigParameters:', "  - { ParameterKey: require_ssl, ParameterValue: 'true' }"],
    }),
  },
  controls: { securityHub: ['RedshiftServerless.2'], awsConfig: ['redshift-serverless-workgroup-encrypted-in-transit'] },
  evaluate: ({ parameters }, { pass, fail }) => {
    const value = parameters['require_ssl'];
    // Workgroups from before 2025 may lack the parameter, and do not require TLS then.
    return value === 'true' ? pass('required') : fail('optional', { value: value ?? 'not set' });
  },
});
