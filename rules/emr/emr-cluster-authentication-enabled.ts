import { userControls } from './shared/security-configuration.ts';
import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const emrClusterAuthenticationEnabled = defineRule({
  id: 'emr-cluster-authentication-enabled',
  title: 'EMR clusters should tell their users apart',
  resourceType: 'AWS::EMR::Cluster',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 2,
  facts: ['kerberosRealm', 'securityConfiguration', 'autoTerminates'],
  params: { exemptTransient: flag(true, 'Clusters that end after their last step need not.') },
  messages: {
    kerberos: 'Kerberos tells users apart, in the realm {{realm}}.',
    controlled: 'Users are told apart by {{ways}}.',
    none: 'Whoever reaches the cluster works with the rights of its instances.',
    transient: 'The cluster ends after its last step.',
  },
  rationale:
    'Without any of this everybody who may use the cluster reads and writes all that the cluster may, and nothing tells who did what.',
  remediation: {
    text: 'Start the cluster again with runtime roles, IAM Identity Center, Lake Formation or Kerberos in its security configuration.',
    url: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-steps-runtime-roles.html',
  },
  controls: { awsConfig: ['emr-kerberos-enabled'] },
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    if (facts.kerberosRealm !== undefined) return pass('kerberos', { realm: facts.kerberosRealm });
    const ways = userControls(facts.securityConfiguration);
    if (ways.length > 0) return pass('controlled', { ways });
    return params.exemptTransient && facts.autoTerminates ? notApplicable('transient') : fail('none');
  },
});
