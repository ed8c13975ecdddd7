import { ssmSessionManagerHardened } from '../../../rules/ssm/ssm-session-manager-hardened.ts';
import { testRule } from '../../support/rule-tester.ts';

const good = {
  kmsKeyId: 'alias/sessions',
  s3BucketName: 'meridian-session-logs',
  s3EncryptionEnabled: true,
  idleSessionTimeout: '15',
  maxSessionDuration: '60',
};
const toCloudWatch = { ...good, s3BucketName: '', cloudWatchLogGroupName: '/sessions', cloudWatchEncryptionEnabled: true };
const lacks = (...lacking: readonly string[]) => ({ message: 'lacking' as const, evidence: { lacking } });

testRule(ssmSessionManagerHardened, {
  base: { managedNodes: 3, sessionPreferences: good },
  pass: [
    {
      name: 'shorter idle timeout than required',
      facts: { sessionPreferences: { ...good, idleSessionTimeout: '5' } },
      params: { maxIdleMinutes: 10 },
    },
    { name: 'all set, with a bucket', message: 'hardened', evidence: { log: 'meridian-session-logs' } },
    { name: 'all set, with a log group', facts: { sessionPreferences: toCloudWatch }, evidence: { log: '/sessions' } },
    { name: 'the default idle timeout', facts: { sessionPreferences: { ...good, idleSessionTimeout: '' } } },
  ],
  fail: [
    { name: 'never set', facts: { sessionPreferences: undefined }, ...lacks('a KMS key', 'an encrypted log', 'a maximum duration') },
    { name: 'no key', facts: { sessionPreferences: { ...good, kmsKeyId: '' } }, ...lacks('a KMS key') },
    {
      name: 'a log that is not encrypted',
      facts: { sessionPreferences: { ...good, s3EncryptionEnabled: false } },
      ...lacks('an encrypted log'),
    },
    { name: 'encryption without a log', facts: { sessionPreferences: { ...good, s3BucketName: '' } }, ...lacks('an encrypted log') },
    { name: 'idle for an hour', facts: { sessionPreferences: { ...good, idleSessionTimeout: '60' } }, ...lacks('a short idle timeout') },
    { name: 'a stricter idle timeout', params: { maxIdleMinutes: 10 }, ...lacks('a short idle timeout') },
    { name: 'no maximum duration', facts: { sessionPreferences: { ...good, maxSessionDuration: '' } }, ...lacks('a maximum duration') },
    {
      name: 'duration that is not a number',
      facts: { sessionPreferences: { ...good, maxSessionDuration: 'long' } },
      ...lacks('a maximum duration'),
    },
  ],
  notApplicable: [{ name: 'no managed nodes', facts: { managedNodes: 0, sessionPreferences: undefined }, message: 'noNodes' }],
});
