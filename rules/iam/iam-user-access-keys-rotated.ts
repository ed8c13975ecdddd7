import { ageInDays } from '../shared/age.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const iamUserAccessKeysRotated = defineRule({
  id: 'iam-user-access-keys-rotated',
  title: 'Active access keys should be rotated',
  resourceType: 'AWS::IAM::User',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 1,
  fix: 'access-keys',

  facts: ['credentials'],
  params: { maxKeyAgeDays: integer(90, 'Days that an access key may be old.', { min: 1 }) },
  messages: {
    noKey: 'The user has no active access key.',
    young: 'No active access key is older than {{maxKeyAgeDays}} days.',
    old: 'Older than {{maxKeyAgeDays}} days: {{keys}}.',
    noDate: 'The credential report does not say when an active key was made.',
  },
  rationale: 'A key that was copied years ago, into a laptop, a log or a repository, still works.',
  remediation: {
    text: 'Make a second key, move whatever uses the old one, then deactivate and delete it; better, use a role, whose credentials expire.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html',
  },
  controls: {
    securityHub: ['IAM.3'],
    awsConfig: ['access-keys-rotated'],
    cis: ['3.0:1.14', '5.0:1.13', '6.0:2.13', '7.0:2.12'],
    nist80053: ['AC-2(1)', 'AC-2(3)', 'AC-3(15)', 'IA-5'],
    prowler: ['iam_rotate_access_key_90_days'],
    cloudsploit: ['accessKeysRotated'],
  },
  evaluate: ({ credentials }, { pass, fail, notApplicable, indeterminate }, { now, params: { maxKeyAgeDays } }) => {
    const active = credentials.accessKeys.filter((key) => key.active);
    if (active.length === 0) return notApplicable('noKey');
    const keys = active.flatMap(({ slot, createdAt }) => {
      const age = createdAt === undefined ? 0 : ageInDays(createdAt, now);
      return age > maxKeyAgeDays ? [`access key ${slot} (${age} days)`] : [];
    });
    if (keys.length > 0) return fail('old', { maxKeyAgeDays, keys });
    return active.some(({ createdAt }) => createdAt === undefined) ? indeterminate('noDate') : pass('young', { maxKeyAgeDays });
  },
});
