import { ecrRegistryPolicyRestricted } from '../../../rules/ecr/ecr-registry-policy-restricted.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const allow = (more: object = {}) => ({
  Effect: 'Allow',
  Principal: { AWS: 'arn:aws:iam::999900001111:root' },
  Action: ['ecr:CreateRepository', 'ecr:ReplicateImage'],
  Resource: 'arn:aws:ecr:eu-west-1:111122223333:repository/*',
  ...more,
});
const policy = (...statements: readonly object[]) => ({ registryPolicy: policyText(...statements) });
const inOrganization = { Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-example00' } } };

testRule(ecrRegistryPolicyRestricted, {
  base: { registryOrganizationId: 'o-example00' },
  pass: [
    { name: 'passes with no policy', message: 'noPolicy' },
    { name: 'passes for a trusted account', facts: policy(allow()), params: { trustedAccounts: ['999900001111'] }, message: 'restricted' },
    { name: 'passes for its own organization', facts: policy(allow(inOrganization)) },
    { name: 'passes for its own account', facts: policy(allow({ Principal: { AWS: '111122223333' } })) },
  ],
  fail: [
    { name: 'fails for another account', facts: policy(allow()), message: 'foreign', evidence: { to: ['account 999900001111'] } },
    { name: 'fails for everyone', facts: policy(allow({ Principal: '*' })), message: 'foreign' },
    {
      name: 'fails for all principals except some',
      facts: policy({ ...allow(), Principal: undefined, NotPrincipal: { AWS: '999900001111' } }),
    },
    {
      name: 'fails for another organization',
      facts: { ...policy(allow(inOrganization)), registryOrganizationId: 'o-another00' },
      message: 'foreign',
    },
  ],
  undecided: [{ name: 'is unknown for a policy that is not JSON', facts: { registryPolicy: '{' }, message: 'malformed' }],
});
