import { emrClusterAuthenticationEnabled } from '../../../rules/emr/emr-cluster-authentication-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(emrClusterAuthenticationEnabled, {
  base: { kerberosRealm: 'MERIDIAN.INTERNAL', securityConfiguration: {}, autoTerminates: false },
  pass: [
    { name: 'Kerberos', message: 'kerberos' },
    {
      name: 'runtime roles',
      facts: {
        kerberosRealm: undefined,
        securityConfiguration: { AuthorizationConfiguration: { IAMConfiguration: { EnableApplicationScopedIAMRole: true } } },
      },
      message: 'controlled',
      evidence: { ways: ['runtime roles'] },
    },
    {
      name: 'Identity Center',
      facts: {
        kerberosRealm: undefined,
        securityConfiguration: { AuthenticationConfiguration: { IdentityCenterConfiguration: { EnableIdentityCenter: true } } },
      },
    },
    {
      name: 'Lake Formation',
      facts: {
        kerberosRealm: undefined,
        securityConfiguration: {
          AuthorizationConfiguration: { LakeFormationConfiguration: { AuthorizedSessionTagValue: 'Amazon EMR' } },
        },
      },
    },
    {
      name: 'LDAP',
      facts: {
        kerberosRealm: undefined,
        securityConfiguration: { AuthenticationConfiguration: { LDAPConfiguration: { EnableLDAPAuthentication: true } } },
      },
    },
  ],
  fail: [
    { name: 'no security configuration', facts: { kerberosRealm: undefined, securityConfiguration: undefined }, message: 'none' },
    {
      name: 'runtime roles are turned off',
      facts: {
        kerberosRealm: undefined,
        securityConfiguration: { AuthorizationConfiguration: { IAMConfiguration: { EnableApplicationScopedIAMRole: false } } },
      },
    },
    {
      name: 'Lake Formation and LDAP without settings',
      facts: {
        kerberosRealm: undefined,
        securityConfiguration: {
          AuthorizationConfiguration: { LakeFormationConfiguration: {} },
          AuthenticationConfiguration: { LDAPConfiguration: { EnableLDAPAuthentication: false } },
        },
      },
    },
    {
      name: 'a transient cluster that is not exempt',
      facts: { kerberosRealm: undefined, autoTerminates: true },
      params: { exemptTransient: false },
    },
  ],
  notApplicable: [{ name: 'a transient cluster', facts: { kerberosRealm: undefined, autoTerminates: true }, message: 'transient' }],
});
