import { notAsCode } from '../shared/code-snippets.ts';
import { ageInDays } from '../shared/age.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { deactivateAccessKey } from './shared/user-credentials.ts';

export const iamUserSingleActiveKey = defineRule({
  id: 'iam-user-single-active-key',
  title: 'IAM users should have at most one active access key',
  resourceType: 'AWS::IAM::User',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 1,
  fix: 'access-keys',

  facts: ['credentials'],
  params: { rotationGraceDays: integer(7, 'Days that a rotation can take.') },
  messages: {
    single: 'The user has at most one active access key.',
    rotating: 'The user has two active access keys. The newer key is {{days}} days old, so a rotation may be in progress.',
    two: 'The user has two active access keys. The newer key is {{days}} days old.',
    noDates: 'The user has two active access keys. The credential report does not contain their age.',
  },
  rationale: 'A second key is needed only during rotation. Otherwise it is one more credential that can leak.',
  remediation: {
    text: 'Determine from the last use which key is still needed, then deactivate and delete the other key.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html',
    ...deactivateAccessKey,
    notAsCode: notAsCode.credentials,
  },
  controls: {
    cloudsploit: ['accessKeysExtra'],
  },
  // These controls do not allow two keys during a rotation, as rotationGraceDays does.
  related: { cis: ['3.0:1.13', '5.0:1.12', '6.0:2.12'], prowler: ['iam_user_two_active_access_key'] },
  evaluate: ({ credentials }, { pass, fail }, { now, params: { rotationGraceDays } }) => {
    const active = credentials.accessKeys.filter((key) => key.active);
    if (active.length < 2) return pass('single');
    const ages = active.flatMap(({ createdAt }) => (createdAt === undefined ? [] : [ageInDays(createdAt, now)]));
    if (ages.length < active.length) return fail('noDates');
    const days = Math.min(...ages);
    return days <= rotationGraceDays ? pass('rotating', { days }) : fail('two', { days });
  },
});
