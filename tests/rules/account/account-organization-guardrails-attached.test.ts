import { accountOrganizationGuardrailsAttached } from '../../../rules/account/account-organization-guardrails-attached.ts';
import type { AuthorizationPolicy } from '../../../src/services/organizations/facts.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const organization = { id: 'o-1234567890', managementAccount: '111122223333', featureSet: 'ALL' };
const members = [
  { path: ['r-root', 'ou-prod'], accounts: ['222222222222', '333333333333'] },
  { path: ['r-root'], accounts: ['444444444444'] },
];
const deny = policyText({ Effect: 'Deny', Action: 'organizations:LeaveOrganization', Resource: '*' });
const allow = (...Action: string[]) => policyText({ Effect: 'Allow', Action, Resource: '*' });
const policy = (type: 'SERVICE' | 'RESOURCE', document: string, ...targets: string[]): AuthorizationPolicy => ({
  type: `${type}_CONTROL_POLICY`,
  name: 'guardrail',
  document,
  targets,
});
const scp = (document: string, ...targets: string[]) => policy('SERVICE', document, ...targets);
const rcp = policy('RESOURCE', deny, 'r-root');
const guardrails = (...policies: AuthorizationPolicy[]) => ({
  guardrails: { enabled: ['SERVICE_CONTROL_POLICY', 'RESOURCE_CONTROL_POLICY'] as const, policies, members },
});

testRule(accountOrganizationGuardrailsAttached, {
  base: { organization, ...guardrails(scp(deny, 'r-root'), rcp) },
  pass: [
    { name: 'passes for both types at the root', message: 'restricted', evidence: { count: 3 } },
    { name: 'passes for an organizational unit and an account', facts: guardrails(scp(deny, 'ou-prod', '444444444444'), rcp) },
    { name: 'passes for an allow list', facts: guardrails(scp(allow('ec2:*', 's3:*'), 'r-root'), rcp) },
  ],
  fail: [
    {
      name: 'fails with no policy of the customer',
      facts: guardrails(rcp),
      message: 'unrestricted',
      severity: 'medium',
      evidence: { count: 3 },
    },
    {
      name: 'fails for a policy on a sibling unit only',
      facts: guardrails(scp(deny, 'ou-prod'), rcp),
      severity: 'medium',
      evidence: { type: 'service control policy', accounts: ['444444444444'] },
    },
    { name: 'fails for a policy that is not attached', facts: guardrails(scp(deny), rcp), severity: 'medium' },
    { name: 'fails for a policy that allows everything', facts: guardrails(scp(allow('*'), 'r-root'), rcp), severity: 'medium' },
    {
      name: 'fails for service control policies only',
      facts: guardrails(scp(deny, 'r-root')),
      severity: 'low',
      evidence: { type: 'resource control policy', count: 3 },
    },
  ],
  notApplicable: [
    { name: 'skips with no member accounts', facts: { guardrails: { enabled: [], policies: [], members: [] } }, message: 'alone' },
    {
      name: 'skips with no organization',
      facts: { organization: undefined, guardrails: undefined },
      message: 'notManaging',
      evidence: { account: 'none' },
    },
    {
      name: 'skips a member account',
      facts: { organization: { ...organization, managementAccount: '444455556666' }, guardrails: undefined },
      evidence: { account: '444455556666' },
    },
  ],
  undecided: [{ name: 'is unknown for a malformed policy', facts: guardrails(scp('{', 'r-root'), rcp), message: 'malformed' }],
});
