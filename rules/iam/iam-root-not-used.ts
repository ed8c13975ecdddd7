import { ageInDays } from '../shared/age.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { noRootUser, removeRootCredentials } from './shared/root-user.ts';

export const iamRootNotUsed = defineRule({
  id: 'iam-root-not-used',
  title: 'The root user should not be used for daily work',
  resourceType: 'AWS::::Account',
  responsibility: 'access-control',
  severity: 'high',
  tier: 1,
  fix: 'root-user',

  facts: ['rootUserPresent', 'rootCredentials'],
  params: { quietDays: integer(30, 'Days without any use of the root user.', { min: 1 }) },
  messages: {
    quiet: 'Neither the password nor an access key of the root user was used within {{quietDays}} days.',
    used: 'The {{by}} of the root user was last used on {{lastUsedAt}}.',
    stale: 'The credential report was created on {{reportedAt}} and is too old to show recent use.',
    noRootUser,
  },
  rationale: 'No policy of the account limits the root user, and CloudTrail does not show which person used it. Only a few tasks need it.',
  remediation: {
    text: 'Give people roles for their work, and keep the root user for the tasks that need it.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user.html',
    impact: 'The change does not affect workloads. Removing root credentials of a member account ends sign-in as its root user.',
    cli: removeRootCredentials,
    console: [
      'Open the event history in the CloudTrail console and filter by the user name root.',
      'Find out who signed in and which task needed it.',
      'Give these people a role in IAM Identity Center with the permissions for the task.',
    ].join('\n'),
    consolePage: 'cloudtrailv2/home?region={{region}}#/events?Username=root',
    notAsCode: 'The root user is not managed as code.',
  },
  controls: {
    cis: ['3.0:1.7', '5.0:1.6', '6.0:2.6', '7.0:2.7'],
    prowler: ['iam_avoid_root_usage'],
    cloudsploit: ['rootAccountInUse'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { now, params: { quietDays } }) => {
    if (!facts.rootUserPresent) return notApplicable('noRootUser');
    const { reportedAt, passwordLastUsedAt, accessKeys } = facts.rootCredentials;
    if (ageInDays(reportedAt, now) >= 1) return indeterminate('stale', { reportedAt });
    const uses = [
      { by: 'password', lastUsedAt: passwordLastUsedAt },
      ...accessKeys.map(({ slot, lastUsedAt }) => ({ by: `access key ${slot}`, lastUsedAt })),
    ];
    const used = uses.find(({ lastUsedAt }) => lastUsedAt !== undefined && ageInDays(lastUsedAt, now) < quietDays);
    return used === undefined ? pass('quiet', { quietDays }) : fail('used', used);
  },
});
