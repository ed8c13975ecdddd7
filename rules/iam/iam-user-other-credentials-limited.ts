import { otherCredentials } from './shared/user-credentials.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const iamUserOtherCredentialsLimited = defineRule({
  id: 'iam-user-other-credentials-limited',
  title: 'SSH keys, signing certificates and service-specific credentials should be young',
  resourceType: 'AWS::IAM::User',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 3,
  fix: 'access-keys',

  facts: ['sshKeys', 'serviceCredentials', 'credentials'],
  params: {
    maxAgeDays: integer(90, 'Days that a credential may be old.', { min: 1 }),
    maxLifetimeDays: integer(90, 'Days from now within which an API key must expire.', { min: 1 }),
  },
  messages: {
    none: 'The user has no active credential of these kinds.',
    young: 'All are within their limits.',
    old: 'Beyond the limits: {{old}}.',
    undated: 'AWS does not say when these were made: {{undated}}.',
  },
  rationale: 'These credentials do what access keys do for one service, and are forgotten because most lists of keys do not show them.',
  remediation: {
    text: 'Delete what is not needed, renew what is, and give API keys an expiry.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_service-specific-creds.html',
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
