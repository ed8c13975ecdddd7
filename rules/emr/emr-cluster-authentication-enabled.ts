import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { cloneSteps, createConfiguration, replacementImpact } from './shared/remediation.ts';
import { userControls } from './shared/security-configuration.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const emrClusterAuthenticationEnabled = defineRule({
  id: 'emr-cluster-authentication-enabled',
  title: 'EMR clusters should authenticate users',
  resourceType: 'AWS::EMR::Cluster',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 2,
  facts: ['kerberosRealm', 'securityConfiguration', 'autoTerminates'],
  params: { exemptTransient: flag(true, 'Exempt clusters that terminate after their last step.') },
  messages: {
    kerberos: 'Kerberos authenticates users in the realm {{realm}}.',
    controlled: 'Users are authenticated with {{ways}}.',
    none: 'Users are not authenticated; they all work with the permissions of the instances.',
    transient: 'The cluster terminates after its last step.',
  },
  rationale: 'Without authentication, all users of a cluster can access all its data, and audit logs do not show which user acted.',
  remediation: {
    text: 'Launch the cluster with runtime roles, IAM Identity Center, Lake Formation, LDAP or Kerberos in its security configuration.',
    url: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-steps-runtime-roles.html',
    impact: `Steps must name a runtime role that the instance profile may assume. ${replacementImpact}`,
    cli: createConfiguration({ AuthorizationConfiguration: { IAMConfiguration: { EnableApplicationScopedIAMRole: true } } }),
    console: cloneSteps('Under Security configuration, choose one with runtime roles.'),
    terraform: terraformResource(
      'aws_emr_cluster',
      'name                   = "{{name}}"',
      'security_configuration = aws_emr_security_configuration.kerberos.name',
    ),
    cloudFormation: cloudFormationResource('AWS::EMR::Cluster', "Name: '{{name}}'", 'SecurityConfiguration: SECURITY_CONFIGURATION_NAME'),
  },
  controls: {},
  // The managed rule accepts only Kerberos and does not exempt transient clusters.
  related: { awsConfig: ['emr-kerberos-enabled'] },
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    const authenticated = firstVerdict(
      () => (facts.kerberosRealm === undefined ? undefined : pass('kerberos', { realm: facts.kerberosRealm })),
      () => {
        const ways = userControls(facts.securityConfiguration);
        return ways.length > 0 ? pass('controlled', { ways }) : undefined;
      },
    );
    if (authenticated !== undefined) return authenticated;
    return params.exemptTransient && facts.autoTerminates ? notApplicable('transient') : fail('none');
  },
});
