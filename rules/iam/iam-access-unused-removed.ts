import { ageInDays } from '../shared/age.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const iamAccessUnusedRemoved = defineRule({
  id: 'iam-access-unused-removed',
  title: 'Unused roles should be removed',
  resourceType: 'AWS::IAM::Role',
  responsibility: 'access-control',
  severity: 'low',
  tier: 2,

  facts: ['path', 'createdAt', 'lastUsed'],
  params: { maxIdleDays: integer(90, 'Days that a role can be unused.', { min: 1, max: 400 }) },
  messages: {
    serviceLinked: 'An AWS service needs this service-linked role.',
    used: 'The role was last used {{days}} days ago.',
    young: 'The role was created {{days}} days ago.',
    idle: 'The role was last used {{days}} days ago, in {{region}}.',
    never: 'The role was not used in the 400 days that AWS reports.',
  },
  rationale: 'Misuse of a role that is not needed is easily overlooked, and its permissions are no longer reviewed.',
  remediation: {
    text: 'Delete the role. If in doubt, first deny all sessions in its trust policy and wait.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_last-accessed.html',
    impact: 'A deleted role cannot be restored. Changing the trust policy can be undone.',
    cli: [
      'aws iam get-role --role-name {{name}} --query Role.AssumeRolePolicyDocument',
      'aws iam update-assume-role-policy --role-name {{name}} --policy-document file://deny-all-trust-policy.json',
    ].join('\n'),
  },
  controls: { nist80053: ['AC-2(3)', 'AC-6'], cloudsploit: ['iamRoleLastUsed'] },
  evaluate: (facts, { pass, fail, notApplicable }, { now, params: { maxIdleDays } }) => {
    if (facts.path.startsWith('/aws-service-role/')) return notApplicable('serviceLinked');
    const { at, region = 'an unknown Region' } = facts.lastUsed;
    if (at !== undefined) {
      const days = ageInDays(at, now);
      return days <= maxIdleDays ? pass('used', { days }) : fail('idle', { days, region });
    }
    const days = ageInDays(facts.createdAt, now);
    return days <= maxIdleDays ? pass('young', { days }) : fail('never', { days });
  },
});
