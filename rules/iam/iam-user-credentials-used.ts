import { idleCredentials } from './shared/user-credentials.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const iamUserCredentialsUsed = defineRule({
  id: 'iam-user-credentials-used',
  title: 'Unused passwords and access keys should be disabled',
  resourceType: 'AWS::IAM::User',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 1,
  fix: 'access-keys',

  facts: ['credentials', 'createdAt'],
  params: { maxIdleDays: integer(45, 'Days that a password or key may go unused.', { min: 1 }) },
  messages: {
    none: 'The user has neither a password nor an active access key.',
    used: 'Everything was used, or made, within {{maxIdleDays}} days.',
    idle: 'Not used within {{maxIdleDays}} days: {{idle}}.',
  },
  rationale: 'Nobody notices when a credential that its owner has forgotten is used by somebody else.',
  remediation: {
    text: 'Take the password away and deactivate the keys; delete them when nothing has broken.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_finding-unused.html',
  },
  controls: {
    securityHub: ['IAM.8', 'IAM.22'],
    awsConfig: ['iam-user-unused-credentials-check'],
    cis: ['3.0:1.12', '3.0:1.11', '5.0:1.11', '5.0:1.10', '6.0:2.11', '6.0:2.10', '7.0:2.11'],
    nist80053: ['AC-2', 'AC-2(3)', 'AC-6'],
    prowler: ['iam_user_accesskey_unused', 'iam_user_console_access_unused', 'iam_user_no_setup_initial_access_key'],
    cloudsploit: ['accessKeysLastUsed', 'usersPasswordLastUsed', 'iamUserNotInUse'],
  },
  evaluate: (facts, { pass, fail, notApplicable }, { now, params: { maxIdleDays } }) => {
    const { passwordEnabled, accessKeys } = facts.credentials;
    if (!passwordEnabled && !accessKeys.some((key) => key.active)) return notApplicable('none');
    const idle = idleCredentials(facts.credentials, facts.createdAt, maxIdleDays, now);
    return idle.length > 0 ? fail('idle', { maxIdleDays, idle }) : pass('used', { maxIdleDays });
  },
});
