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
  params: { maxIdleDays: integer(90, 'Days that a role may go unused.', { min: 1, max: 400 }) },
  messages: {
    serviceLinked: 'AWS keeps the role for a service.',
    used: 'The role was last used {{days}} days ago.',
    young: 'The role is {{days}} days old.',
    idle: 'The role was last used {{days}} days ago, in {{region}}.',
    never: 'The role was not used within the 400 days that AWS looks back.',
  },
  rationale: 'A role that nobody uses is an open door that nobody watches, with rights that nobody remembers.',
  remediation: {
    text: 'Delete the role; if in doubt, first deny everything in its trust policy and wait.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_last-accessed.html',
  },
  controls: {
    nist80053: ['AC-2(3)', 'AC-6'],
    cloudsploit: ['iamRoleLastUsed'],
  },
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
