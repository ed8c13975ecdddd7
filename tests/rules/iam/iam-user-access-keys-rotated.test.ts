import { iamUserAccessKeysRotated } from '../../../rules/iam/iam-user-access-keys-rotated.ts';
import { credentials } from '../../support/resources/iam.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const key = (slot: 1 | 2, days: number, active = true) => ({ slot, active, createdAt: daysAgo(days) });

testRule(iamUserAccessKeysRotated, {
  base: { credentials: credentials({ accessKeys: [key(1, 90)] }) },
  pass: [
    { name: 'passes at the limit', message: 'young' },
    {
      name: 'passes for an old key that is inactive',
      facts: { credentials: credentials({ accessKeys: [key(1, 10), key(2, 900, false)] }) },
    },
    {
      name: 'passes for a longer limit',
      facts: { credentials: credentials({ accessKeys: [key(1, 180)] }) },
      params: { maxKeyAgeDays: 180 },
    },
  ],
  fail: [
    {
      name: 'fails when each old key is named',
      facts: { credentials: credentials({ accessKeys: [key(1, 91), key(2, 400)] }) },
      message: 'old',
      evidence: { keys: ['access key 1 (91 days)', 'access key 2 (400 days)'] },
    },
    {
      name: 'fails for an old key next to one without a date',
      facts: { credentials: credentials({ accessKeys: [{ slot: 1, active: true }, key(2, 400)] }) },
      evidence: { keys: ['access key 2 (400 days)'] },
    },
  ],
  notApplicable: [
    { name: 'skips with no key', facts: { credentials: credentials() }, message: 'noKey' },
    { name: 'skips inactive keys only', facts: { credentials: credentials({ accessKeys: [key(1, 900, false)] }) } },
  ],
  undecided: [
    {
      name: 'is unknown with no date',
      facts: { credentials: credentials({ accessKeys: [{ slot: 1, active: true }] }) },
      message: 'noDate',
    },
  ],
});
