import { notAsCode } from '../shared/code-snippets.ts';
import { otherCredentials } from './shared/user-credentials.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const iamUserOtherCredentialsLimited = defineRule({
  id: 'iam-user-other-credentials-limited',
  title: 'SSH keys, signing certificates and service-specific credentials should be rotated',
  resourceType: 'AWS::IAM::User',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 3,
  fix: 'access-keys',

  facts: ['sshKeys', 'serviceCredentials', 'credentials'],
  params: {
    maxAgeDays: integer(90, 'Maximum age of a credential in days.', { min: 1 }),
    maxLifetimeDays: integer(90, 'Maximum number of days until an API key expires.', { min: 1 }),
  },
  messages: {
    none: 'The user has no active SSH keys, signing certificates or service-specific credentials.',
    young: 'All credentials are within the limits.',
    old: 'Credentials exceed the limits: {{old}}.',
    undated: 'AWS did not return the creation date of {{undated}}.',
  },
  rationale:
    'These credentials work like access keys for one service, and are easily forgotten because most lists of keys do not contain them.',
  remediation: {
    text: 'Delete credentials that are not needed, rotate the others, and create API keys with an expiration date.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_service-specific-creds.html',
    impact: 'Applications that use the credential fail. A deactivated credential can be activated again.',
    cli: [
      'aws iam update-ssh-public-key --user-name {{name}} --ssh-public-key-id SSH_KEY_ID --status Inactive',
      'aws iam update-signing-certificate --user-name {{name}} --certificate-id CERTIFICATE_ID --status Inactive',
      'aws iam update-service-specific-credential --user-name {{name}} --service-specific-credential-id CREDENTIAL_ID --status Inactive',
    ].join('\n'),
    console: [
      'Open the user in the IAM console and choose Security credentials.',
      'Review SSH keys, Git credentials, service credentials and certificates.',
      'Deactivate the ones that the finding names, then delete them.',
    ].join('\n'),
    notAsCode: notAsCode.credentials,
  },
  controls: {
    cloudsploit: ['sshKeysRotated'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { now, params }) => {
    const found = otherCredentials(facts, params, now);
    if (found.active === 0) return notApplicable('none');
    if (found.beyond.length > 0) return fail('old', { old: found.beyond });
    return found.undated.length > 0 ? indeterminate('undated', { undated: found.undated }) : pass('young');
  },
});
