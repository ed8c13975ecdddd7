import { iamRootNotUsed } from '../../../rules/iam/iam-root-not-used.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const rootCredentials = { reportedAt: daysAgo(0.1), accessKeys: [], signingCertificates: [] };
const key = { slot: 2, active: true, createdAt: daysAgo(900) } as const;

testRule(iamRootNotUsed, {
  base: { rootUserPresent: true, rootCredentials },
  pass: [
    { name: 'passes with no usage information', message: 'quiet', evidence: { quietDays: 30 } },
    { name: 'passes for a password used long ago', facts: { rootCredentials: { ...rootCredentials, passwordLastUsedAt: daysAgo(30) } } },
    { name: 'passes for a key that was never used', facts: { rootCredentials: { ...rootCredentials, accessKeys: [key] } } },
    {
      name: 'passes for a shorter limit',
      facts: { rootCredentials: { ...rootCredentials, passwordLastUsedAt: daysAgo(3) } },
      params: { quietDays: 2 },
    },
  ],
  fail: [
    {
      name: 'fails for a recently used password',
      facts: { rootCredentials: { ...rootCredentials, passwordLastUsedAt: daysAgo(29) } },
      message: 'used',
      evidence: { by: 'password', lastUsedAt: daysAgo(29) },
    },
    {
      name: 'fails for a recently used key',
      facts: {
        rootCredentials: { ...rootCredentials, passwordLastUsedAt: daysAgo(300), accessKeys: [{ ...key, lastUsedAt: daysAgo(1) }] },
      },
      evidence: { by: 'access key 2' },
    },
  ],
  notApplicable: [{ name: 'skips with no root user', facts: { rootUserPresent: false }, message: 'noRootUser' }],
  undecided: [
    { name: 'is unknown for an old report', facts: { rootCredentials: { ...rootCredentials, reportedAt: daysAgo(1) } }, message: 'stale' },
  ],
});
