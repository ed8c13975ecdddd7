import { ageInDays } from '../shared/age.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const iamRootNotUsed = defineRule({
  id: 'iam-root-not-used',
  title: 'The root user should not be used day to day',
  resourceType: 'AWS::::Account',
  responsibility: 'access-control',
  severity: 'high',
  tier: 1,
  fix: 'root-user',

  facts: ['rootCredentials'],
  params: { quietDays: integer(30, 'Days without any use of the root user.', { min: 1 }) },
  messages: {
    quiet: 'Neither the password nor a key of the root user was used within {{quietDays}} days.',
    used: 'The root user was used on {{lastUsedAt}} by its {{by}}.',
    stale: 'The credential report is of {{reportedAt}}, too old to tell.',
  },
  rationale: 'Work done as root cannot be limited and cannot be told apart by person. Only a few tasks need the root user.',
  remediation: {
    text: 'Give people roles for what they do as root, and keep the root user for the tasks that need it.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user.html',
  },
  controls: {
    cis: ['3.0:1.7', '5.0:1.6', '6.0:2.6', '7.0:2.7'],
    prowler: ['iam_avoid_root_usage'],
    cloudsploit: ['rootAccountInUse'],
  },
  evaluate: ({ rootCredentials }, { pass, fail, indeterminate }, { now, params: { quietDays } }) => {
    const { reportedAt, passwordLastUsedAt, accessKeys } = rootCredentials;
    if (ageInDays(reportedAt, now) >= 1) return indeterminate('stale', { reportedAt });
    const uses = [
      { by: 'password', lastUsedAt: passwordLastUsedAt },
      ...accessKeys.map(({ slot, lastUsedAt }) => ({ by: `access key ${slot}`, lastUsedAt })),
    ];
    const used = uses.find(({ lastUsedAt }) => lastUsedAt !== undefined && ageInDays(lastUsedAt, now) < quietDays);
    return used === undefined ? pass('quiet', { quietDays }) : fail('used', used);
  },
});
