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
      name: 'passes for a shorter idle timeout than required',
      facts: { sessionPreferences: { ...good, idleSessionTimeout: '5' } },
      params: { maxIdleMinutes: 10 },
    },
    { name: 'passes for all set, with a bucket', message: 'hardened', evidence: { log: 'meridian-session-logs' } },
    { name: 'passes for all set, with a log group', facts: { sessionPreferences: toCloudWatch }, evidence: { log: '/sessions' } },
    { name: 'passes for the default idle timeout', facts: { sessionPreferences: { ...good, idleSessionTimeout: '' } } },
  ],
  fail: [
    {
      name: 'fails when never set',
      facts: { sessionPreferences: undefined },
      ...lacks('a KMS key', 'an encrypted log', 'a maximum duration'),
    },
    { name: 'fails with no key', facts: { sessionPreferences: { ...good, kmsKeyId: '' } }, ...lacks('a KMS key') },
    {
      name: 'fails for a log that is not encrypted',
      facts: { sessionPreferences: { ...good, s3EncryptionEnabled: false } },
      ...lacks('an encrypted log'),
    },
    {
      name: 'fails for encryption without a log',
      facts: { sessionPreferences: { ...good, s3BucketName: '' } },
      ...lacks('an encrypted log'),
    },
    {
      name: 'fails when idle for an hour',
      facts: { sessionPreferences: { ...good, idleSessionTimeout: '60' } },
      ...lacks('a short idle timeout'),
    },
    { name: 'fails for a stricter idle timeout', params: { maxIdleMinutes: 10 }, ...lacks('a short idle timeout') },
    {
      name: 'fails with no maximum duration',
      facts: { sessionPreferences: { ...good, maxSessionDuration: '' } },
      ...lacks('a maximum duration'),
    },
    {
      name: 'fails for a duration that is not a number',
      facts: { sessionPreferences: { ...good, maxSessionDuration: 'long' } },
      ...lacks('a maximum duration'),
    },
  ],
  notApplicable: [{ name: 'skips with no managed nodes', facts: { managedNodes: 0, sessionPreferences: undefined }, message: 'noNodes' }],
});
