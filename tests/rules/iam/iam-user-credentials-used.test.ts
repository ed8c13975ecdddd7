import { iamUserCredentialsUsed } from '../../../rules/iam/iam-user-credentials-used.ts';
import { credentials } from '../../support/resources/iam.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const key = { slot: 1, active: true, createdAt: daysAgo(300) } as const;
const password = { passwordEnabled: true, passwordChangedAt: daysAgo(300) };

testRule(iamUserCredentialsUsed, {
  base: { createdAt: daysAgo(400), credentials: credentials({ ...password, passwordLastUsedAt: daysAgo(45) }) },
  pass: [
    { name: 'passes for a password used at the limit', message: 'used' },
    { name: 'passes for a recently used key', facts: { credentials: credentials({ accessKeys: [{ ...key, lastUsedAt: daysAgo(2) }] }) } },
    {
      name: 'passes for a new password that was never used',
      facts: { credentials: credentials({ ...password, passwordChangedAt: daysAgo(3) }) },
    },
    { name: 'passes for a new user', facts: { createdAt: daysAgo(3), credentials: credentials({ passwordEnabled: true }) } },
    {
      name: 'passes for a password that was reset after its last use',
      facts: { credentials: credentials({ ...password, passwordLastUsedAt: daysAgo(200), passwordChangedAt: daysAgo(5) }) },
    },
    {
      name: 'passes for a longer limit',
      facts: { credentials: credentials({ ...password, passwordLastUsedAt: daysAgo(80) }) },
      params: { maxIdleDays: 90 },
    },
    {
      name: 'passes for an idle key that is inactive',
      facts: { credentials: credentials({ ...password, passwordLastUsedAt: daysAgo(1), accessKeys: [{ ...key, active: false }] }) },
    },
  ],
  fail: [
    {
      name: 'fails for an idle password',
      facts: { credentials: credentials({ ...password, passwordLastUsedAt: daysAgo(46) }) },
      message: 'idle',
      evidence: { idle: ['password (last used 46 days ago)'] },
    },
    {
      name: 'fails for a password that was never used',
      facts: { credentials: credentials(password) },
      evidence: { idle: ['password (never used, created 300 days ago)'] },
    },
    {
      name: 'fails when a password without a date is as old as the user',
      facts: { credentials: credentials({ passwordEnabled: true }) },
      evidence: { idle: ['password (never used, created 400 days ago)'] },
    },
    {
      name: 'fails for a used password and an idle key',
      facts: {
        credentials: credentials({ ...password, passwordLastUsedAt: daysAgo(1), accessKeys: [{ ...key, lastUsedAt: daysAgo(100) }] }),
      },
      evidence: { idle: ['access key 1 (last used 100 days ago)'] },
    },
    {
      name: 'fails for a key created with the user and never used',
      facts: { credentials: credentials({ accessKeys: [{ ...key, createdAt: daysAgo(400) }] }) },
      evidence: { idle: ['access key 1 (never used, created 400 days ago together with the user)'] },
    },
    {
      name: 'fails for a key created later and never used',
      facts: { credentials: credentials({ accessKeys: [key] }) },
      evidence: { idle: ['access key 1 (never used, created 300 days ago)'] },
    },
  ],
  notApplicable: [
    { name: 'skips neither a password nor a key', facts: { credentials: credentials() }, message: 'none' },
    { name: 'skips an inactive key', facts: { credentials: credentials({ accessKeys: [{ ...key, active: false }] }) } },
  ],
});
