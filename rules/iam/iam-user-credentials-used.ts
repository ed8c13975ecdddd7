import { notAsCode } from '../shared/code-snippets.ts';
import { deactivateAccessKey, idleCredentials } from './shared/user-credentials.ts';
import { integer } from '../../src/core/parameters.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
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
  params: { maxIdleDays: integer(45, 'Days that a password or access key can be unused.', { min: 1 }) },
  messages: {
    none: 'The user has neither a password nor an active access key.',
    used: 'All credentials were used or created within {{maxIdleDays}} days.',
    idle: 'Credentials were not used within {{maxIdleDays}} days: {{idle}}.',
  },
  rationale: 'Misuse of a forgotten credential is easily overlooked.',
  remediation: {
    text: 'Deactivate unused access keys and delete them when nothing has failed. Remove unused passwords.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_finding-unused.html',
    ...deactivateAccessKey,
    cli: `${deactivateAccessKey.cli}\naws iam delete-login-profile --user-name {{name}}`,
    notAsCode: notAsCode.credentials,
  },
  controls: {
    securityHub: ['IAM.8', 'IAM.22'],
    awsConfig: ['iam-user-unused-credentials-check'],
    cis: ['3.0:1.12', '5.0:1.11', '6.0:2.11', '7.0:2.11'],
    nist80053: ['AC-2', 'AC-2(3)', 'AC-6'],
    prowler: ['iam_user_accesskey_unused', 'iam_user_console_access_unused'],
    cloudsploit: ['accessKeysLastUsed', 'usersPasswordLastUsed', 'iamUserNotInUse'],
  },
  // These forbid access keys created together with the user, used or not.
  related: { cis: ['3.0:1.11', '5.0:1.10', '6.0:2.10'], prowler: ['iam_user_no_setup_initial_access_key'] },
  evaluate: (facts, { pass, fail, notApplicable }, { now, params: { maxIdleDays } }) => {
    const { passwordEnabled, accessKeys } = facts.credentials;
    if (!passwordEnabled && !accessKeys.some((key) => key.active)) return notApplicable('none');
    const { dated, undated } = idleCredentials(facts.credentials, { userCreatedAt: () => facts.createdAt, maxIdleDays, now });
    const idle = fail('idle', { maxIdleDays, idle: () => [...dated(), ...undated()].map((describe) => describe()) });
    return (
      firstVerdict(
        () => (dated().length > 0 ? idle : undefined),
        () => (undated().length > 0 ? idle : undefined),
      ) ?? pass('used', { maxIdleDays })
    );
  },
});
