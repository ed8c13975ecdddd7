import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

/** Minutes after which an idle session ends when nothing is set. */
const defaultIdleMinutes = 20;

export const ssmSessionManagerHardened = defineRule({
  id: 'ssm-session-manager-hardened',
  title: 'Session Manager should encrypt, log and time out sessions',
  resourceType: 'AWS::::Account',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 3,
  facts: ['managedNodes', 'sessionPreferences'],
  params: {
    maxIdleMinutes: integer(20, 'Most minutes a session may be idle.', { min: 1, max: 60 }),
    maxSessionMinutes: integer(60, 'Most minutes a session may last.', { min: 1, max: 1440 }),
  },
  messages: {
    hardened: 'Sessions are encrypted with a key of your own, logged to {{log}} and end by themselves.',
    lacking: 'Sessions of this Region lack: {{lacking}}.',
    noNodes: 'Systems Manager manages no machine in this Region.',
  },
  rationale:
    'A session is a shell on your machines: without a log nobody knows what was typed, and one that never ends waits for whoever finds it.',
  remediation: {
    text: 'Set a KMS key, an encrypted log target, an idle timeout and a maximum duration in the preferences of Session Manager.',
    url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-getting-started-configure-preferences.html',
  },
  controls: {
    cloudsploit: ['ssmSessionDuration'],
  },
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    if (facts.managedNodes === 0) return notApplicable('noNodes');
    const set = facts.sessionPreferences ?? {};
    const toBucket = Boolean(set.s3BucketName) && set.s3EncryptionEnabled === true;
    const toGroup = Boolean(set.cloudWatchLogGroupName) && set.cloudWatchEncryptionEnabled === true;
    const lacking = [
      set.kmsKeyId ? [] : 'a KMS key',
      toBucket || toGroup ? [] : 'an encrypted log',
      Number(set.idleSessionTimeout || defaultIdleMinutes) <= params.maxIdleMinutes ? [] : 'a short idle timeout',
      Number(set.maxSessionDuration || Number.NaN) <= params.maxSessionMinutes ? [] : 'a maximum duration',
    ].flat();
    if (lacking.length > 0) return fail('lacking', { lacking });
    return pass('hardened', { log: (toBucket ? set.s3BucketName : set.cloudWatchLogGroupName) ?? '' });
  },
});
