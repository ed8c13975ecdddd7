import { notAsCode } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';
import { deactivateAccessKey } from './shared/user-credentials.ts';

export const iamUserLongLivedKeysAvoided = defineRule({
  id: 'iam-user-long-lived-keys-avoided',
  title: 'People and workloads should use federation or roles instead of IAM users',
  resourceType: 'AWS::IAM::User',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 2,
  fix: 'access-keys',

  facts: ['credentials'],

  messages: {
    noKey: 'The user has no active access key.',
    unused: 'No active access key was used for services other than IAM and STS.',
    both: 'The user has a password and an active access key.',
    used: 'Active access keys are used for {{services}}.',
  },
  rationale: 'Access keys of users do not expire and are copied to many places. Roles provide credentials that expire.',
  remediation: {
    text: 'Let people sign in through IAM Identity Center. Give workloads on AWS a role, and workloads elsewhere IAM Roles Anywhere or OIDC federation.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#bp-workloads-use-roles',
    ...deactivateAccessKey,
    notAsCode: notAsCode.credentials,
  },
  controls: {
    cis: ['3.0:1.21', '5.0:1.20', '6.0:2.20', '7.0:2.19'],
    prowler: ['iam_user_with_temporary_credentials'],
    cloudsploit: ['usersPasswordAndKeys'],
  },
  evaluate: ({ credentials: { passwordEnabled, accessKeys } }, { pass, fail }) => {
    const active = accessKeys.filter((key) => key.active);
    if (active.length === 0) return pass('noKey');
    if (passwordEnabled) return fail('both');
    const services = active.flatMap(({ lastUsedService }) => lastUsedService ?? []).filter((name) => name !== 'iam' && name !== 'sts');
    return services.length > 0 ? fail('used', { services: [...new Set(services)] }) : pass('unused');
  },
});
