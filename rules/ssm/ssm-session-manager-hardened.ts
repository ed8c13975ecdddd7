import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

const DEFAULT_IDLE_MINUTES = 20;

export const ssmSessionManagerHardened = defineRule({
  id: 'ssm-session-manager-hardened',
  title: 'Session Manager should encrypt, log and time out sessions',
  resourceType: 'AWS::::Account',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 3,
  facts: ['managedNodes', 'sessionPreferences'],
  params: {
    maxIdleMinutes: integer(20, 'Maximum idle time of a session in minutes.', { min: 1, max: 60 }),
    maxSessionMinutes: integer(60, 'Maximum duration of a session in minutes.', { min: 1, max: 1440 }),
  },
  messages: {
    hardened: 'Sessions are encrypted with a KMS key, logged to {{log}}, and time out.',
    lacking: 'The Session Manager preferences of the Region do not include: {{lacking}}.',
    noNodes: 'Systems Manager does not manage nodes in the Region.',
  },
  rationale: 'A session is a shell on an instance. Without a log you cannot investigate commands, and an open session can be taken over.',
  remediation: {
    text: 'Configure a KMS key, an encrypted log destination, an idle timeout and a maximum duration in the Session Manager preferences.',
    url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-getting-started-configure-preferences.html',
    impact: 'New sessions fail if users or instances may not use the KMS key. Running sessions are not affected.',
    cli: "aws ssm update-document --name SSM-SessionManagerRunShell --content file://PREFERENCES_FILE --document-version '$LATEST'",
    console:
      'Open Session Manager in the Systems Manager console.\nChoose Preferences, Edit, and set KMS encryption, logging, idle timeout and maximum duration.',
    consolePage: 'systems-manager/session-manager/preferences?region={{region}}',
    terraform: terraformResource(
      'aws_ssm_document',
      'name            = "SSM-SessionManagerRunShell"',
      'document_type   = "Session"',
      'document_format = "JSON"',
      'content         = file("session-preferences.json")',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::SSM::Document',
      'Name: SSM-SessionManagerRunShell',
      'DocumentType: Session',
      'Content:',
      "  schemaVersion: '1.0'",
      '  sessionType: Standard_Stream',
      '  inputs:',
      '    kmsKeyId: KMS_KEY_ARN',
      '    cloudWatchLogGroupName: LOG_GROUP_NAME',
      '    cloudWatchEncryptionEnabled: true',
      "    idleSessionTimeout: '15'",
      "    maxSessionDuration: '480'",
    ),
  },
  controls: {
    cloudsploit: ['ssmSessionDuration'],
  },
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    if (facts.managedNodes === 0) return notApplicable('noNodes');
    const preferences = facts.sessionPreferences ?? {};
    const toBucket = Boolean(preferences.s3BucketName) && preferences.s3EncryptionEnabled === true;
    const toGroup = Boolean(preferences.cloudWatchLogGroupName) && preferences.cloudWatchEncryptionEnabled === true;
    const lacking = [
      preferences.kmsKeyId ? [] : 'a KMS key',
      toBucket || toGroup ? [] : 'an encrypted log',
      Number(preferences.idleSessionTimeout || DEFAULT_IDLE_MINUTES) <= params.maxIdleMinutes ? [] : 'a short idle timeout',
      Number(preferences.maxSessionDuration || Number.NaN) <= params.maxSessionMinutes ? [] : 'a maximum duration',
    ].flat();
    if (lacking.length > 0) return fail('lacking', { lacking });
    return pass('hardened', { log: (toBucket ? preferences.s3BucketName : preferences.cloudWatchLogGroupName) ?? '' });
  },
});
