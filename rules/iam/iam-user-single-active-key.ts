import { ageInDays } from '../shared/age.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const iamUserSingleActiveKey = defineRule({
  id: 'iam-user-single-active-key',
  title: 'IAM users should have at most one active access key',
  resourceType: 'AWS::IAM::User',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 1,
  fix: 'access-keys',

  facts: ['credentials'],
  params: { rotationGraceDays: integer(7, 'Days that a rotation may take.') },
  messages: {
    single: 'The user has no more than one active access key.',
    rotating: 'The second of two active keys is {{days}} days old: a rotation may be under way.',
    two: 'The user has two active access keys; the newer is {{days}} days old.',
    noDates: 'The user has two active access keys; the credential report does not say how old they are.',
  },
  rationale: 'The second key is there for rotation. Kept on, it is one more copy that can leak, and often the old one that should be gone.',
  remediation: {
    text: 'Find out by its last use which key is still needed, then deactivate and delete the other.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html',
  },
  controls: {
    cis: ['3.0:1.13', '5.0:1.12', '6.0:2.12'],
    prowler: ['iam_user_two_active_access_key'],
    cloudsploit: ['accessKeysExtra'],
  },
  evaluate: ({ credentials }, { pass, fail }, { now, params: { rotationGraceDays } }) => {
    const active = credentials.accessKeys.filter((key) => key.active);
    if (active.length < 2) return pass('single');
    const ages = active.flatMap(({ createdAt }) => (createdAt === undefined ? [] : [ageInDays(createdAt, now)]));
    if (ages.length < active.length) return fail('noDates');
    const days = Math.min(...ages);
    return days <= rotationGraceDays ? pass('rotating', { days }) : fail('two', { days });
  },
});
