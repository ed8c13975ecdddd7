import { iamUserLongLivedKeysAvoided } from '../../../rules/iam/iam-user-long-lived-keys-avoided.ts';
import { credentials } from '../../support/resources/iam.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const key = { slot: 1, active: true, createdAt: daysAgo(30) } as const;

testRule(iamUserLongLivedKeysAvoided, {
  base: { credentials: credentials() },
  pass: [
    { name: 'no key', message: 'noKey' },
    { name: 'a password alone', facts: { credentials: credentials({ passwordEnabled: true }) } },
    { name: 'an inactive key', facts: { credentials: credentials({ accessKeys: [{ ...key, active: false, lastUsedService: 's3' }] }) } },
    {
      name: 'a key that is used only to assume roles',
      facts: { credentials: credentials({ accessKeys: [{ ...key, lastUsedService: 'sts' }] }) },
      message: 'unused',
    },
    { name: 'a key that was never used', facts: { credentials: credentials({ accessKeys: [key] }) } },
  ],
  fail: [
    { name: 'a password and a key', facts: { credentials: credentials({ passwordEnabled: true, accessKeys: [key] }) }, message: 'both' },
    {
      name: 'keys in use',
      facts: {
        credentials: credentials({
          accessKeys: [
            { ...key, lastUsedService: 's3' },
            { ...key, slot: 2, lastUsedService: 's3' },
          ],
        }),
      },
      message: 'used',
      evidence: { services: ['s3'] },
    },
  ],
});
