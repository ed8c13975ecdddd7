import { iamUserMfaEnabled } from '../../../rules/iam/iam-user-mfa-enabled.ts';
import { awsPolicy, credentials, everything, inline, readOnly } from '../../support/resources/iam.ts';
import { testRule } from '../../support/rule-tester.ts';

const without = { credentials: credentials({ passwordEnabled: true }) };

testRule(iamUserMfaEnabled, {
  base: {
    credentials: credentials({ passwordEnabled: true, mfaActive: true }),
    inlinePolicies: [],
    attachedPolicies: [awsPolicy('ReadOnlyAccess', readOnly)],
    groupPolicies: [],
  },
  pass: [{ name: 'passes for MFA', message: 'enabled' }],
  fail: [
    { name: 'fails with no MFA', facts: without, message: 'off', severity: 'medium' },
    {
      name: 'fails for an administrator',
      facts: { ...without, attachedPolicies: [awsPolicy('AdministratorAccess', everything)] },
      severity: 'high',
    },
    { name: 'fails by an inline policy', facts: { ...without, inlinePolicies: [inline('all', everything)] }, severity: 'high' },
    {
      name: 'fails by a group',
      facts: { ...without, groupPolicies: [{ group: 'admins', name: 'AdministratorAccess', document: everything }] },
      severity: 'high',
    },
    {
      name: 'fails for an administrator within a boundary',
      facts: { ...without, inlinePolicies: [inline('all', everything)], permissionsBoundary: awsPolicy('boundary', readOnly) },
      severity: 'medium',
    },
    {
      name: 'fails for an administrator within a boundary that allows everything',
      facts: { ...without, inlinePolicies: [inline('all', everything)], permissionsBoundary: awsPolicy('boundary', everything) },
      severity: 'high',
    },
    { name: 'fails for a policy without text', facts: { ...without, attachedPolicies: [awsPolicy('Unknown')] }, severity: 'medium' },
  ],
  notApplicable: [{ name: 'skips with no password', facts: { credentials: credentials() }, message: 'noPassword' }],
});
