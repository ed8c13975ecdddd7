import { notAsCode } from '../shared/code-snippets.ts';
import { ageInDays } from '../shared/age.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { deactivateAccessKey } from './shared/user-credentials.ts';

export const iamUserAccessKeysRotated = defineRule({
  id: 'iam-user-access-keys-rotated',
  title: 'Active access keys should be rotated',
  resourceType: 'AWS::IAM::User',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 1,
  fix: 'access-keys',

  facts: ['credentials'],
  params: { maxKeyAgeDays: integer(90, 'Maximum age of an access key in days.', { min: 1 }) },
  messages: {
    noKey: 'The user has no active access key.',
    young: 'No active access key is older than {{maxKeyAgeDays}} days.',
    old: 'Active access keys are older than {{maxKeyAgeDays}} days: {{keys}}.',
    noDate: 'The credential report does not contain the creation date of an active access key.',
  },
  rationale: 'An old access key still works wherever it was copied, such as on laptops, in logs and in repositories.',
  remediation: {
    text: 'Create a second key, move applications to it, then deactivate and delete the old one. Better, use a role with temporary credentials.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html',
    ...deactivateAccessKey,
    cli: `aws iam create-access-key --user-name {{name}}\n${deactivateAccessKey.cli}`,
    notAsCode: notAsCode.credentials,
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
