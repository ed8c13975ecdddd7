import { emrClusterAuthenticationEnabled } from '../../../rules/emr/emr-cluster-authentication-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(emrClusterAuthenticationEnabled, {
  base: { kerberosRealm: 'MERIDIAN.INTERNAL', securityConfiguration: {}, autoTerminates: false },
  pass: [
    { name: 'passes for Kerberos', message: 'kerberos' },
    {
      name: 'passes for runtime roles',
      facts: {
        kerberosRealm: undefined,
        securityConfiguration: { AuthorizationConfiguration: { IAMConfiguration: { EnableApplicationScopedIAMRole: true } } },
      },
      message: 'controlled',
      evidence: { ways: ['runtime roles'] },
    },
    {
      name: 'passes for Identity Center',
      facts: {
        kerberosRealm: undefined,
        securityConfiguration: { AuthenticationConfiguration: { IdentityCenterConfiguration: { EnableIdentityCenter: true } } },
      },
    },
    {
      name: 'passes for Lake Formation',
      facts: {
        kerberosRealm: undefined,
        securityConfiguration: {
          AuthorizationConfiguration: { LakeFormationConfiguration: { AuthorizedSessionTagValue: 'Amazon EMR' } },
        },
      },
    },
    {
      name: 'passes for LDAP',
      facts: {
        kerberosRealm: undefined,
        securityConfiguration: { AuthenticationConfiguration: { LDAPConfiguration: { EnableLDAPAuthentication: true } } },
      },
    },
  ],
  fail: [
    {
      name: 'fails with no security configuration',
      facts: { kerberosRealm: undefined, securityConfiguration: undefined },
      message: 'none',
    },
    {
      name: 'fails when runtime roles are turned off',
      facts: {
        kerberosRealm: undefined,
        securityConfiguration: { AuthorizationConfiguration: { IAMConfiguration: { EnableApplicationScopedIAMRole: false } } },
      },
    },
    {
      name: 'fails for Lake Formation and LDAP without settings',
      facts: {
        kerberosRealm: undefined,
        securityConfiguration: {
          AuthorizationConfiguration: { LakeFormationConfiguration: {} },
          AuthenticationConfiguration: { LDAPConfiguration: { EnableLDAPAuthentication: false } },
        },
      },
    },
    {
      name: 'fails for a transient cluster that is not exempt',
      facts: { kerberosRealm: undefined, autoTerminates: true },
      params: { exemptTransient: false },
    },
  ],
  notApplicable: [{ name: 'skips a transient cluster', facts: { kerberosRealm: undefined, autoTerminates: true }, message: 'transient' }],
});
