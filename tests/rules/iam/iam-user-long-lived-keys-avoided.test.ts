import { iamUserLongLivedKeysAvoided } from '../../../rules/iam/iam-user-long-lived-keys-avoided.ts';
import { credentials } from '../../support/resources/iam.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const key = { slot: 1, active: true, createdAt: daysAgo(30) } as const;

testRule(iamUserLongLivedKeysAvoided, {
  base: { credentials: credentials() },
  pass: [
    { name: 'passes with no key', message: 'noKey' },
    { name: 'passes for a password alone', facts: { credentials: credentials({ passwordEnabled: true }) } },
    {
      name: 'passes for an inactive key',
      facts: { credentials: credentials({ accessKeys: [{ ...key, active: false, lastUsedService: 's3' }] }) },
    },
    {
      name: 'passes for a key that is used only to assume roles',
      facts: { credentials: credentials({ accessKeys: [{ ...key, lastUsedService: 'sts' }] }) },
      message: 'unused',
    },
    { name: 'passes for a key that was never used', facts: { credentials: credentials({ accessKeys: [key] }) } },
  ],
  fail: [
    {
      name: 'fails for a password and a key',
      facts: { credentials: credentials({ passwordEnabled: true, accessKeys: [key] }) },
      message: 'both',
    },
    {
      name: 'fails for keys in use',
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
