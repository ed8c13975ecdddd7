import { iamUserSingleActiveKey } from '../../../rules/iam/iam-user-single-active-key.ts';
import { credentials } from '../../support/resources/iam.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const key = (slot: 1 | 2, days: number, active = true) => ({ slot, active, createdAt: daysAgo(days) });

testRule(iamUserSingleActiveKey, {
  base: { credentials: credentials({ accessKeys: [key(1, 30)] }) },
  pass: [
    { name: 'passes for one', message: 'single' },
    { name: 'passes for none', facts: { credentials: credentials() } },
    { name: 'passes for one of two', facts: { credentials: credentials({ accessKeys: [key(1, 30), key(2, 400, false)] }) } },
    {
      name: 'passes for a rotation under way',
      facts: { credentials: credentials({ accessKeys: [key(1, 400), key(2, 7)] }) },
      message: 'rotating',
      evidence: { days: 7 },
    },
  ],
  fail: [
    {
      name: 'fails for two',
      facts: { credentials: credentials({ accessKeys: [key(1, 400), key(2, 8)] }) },
      message: 'two',
      evidence: { days: 8 },
    },
    {
      name: 'fails with no grace period',
      facts: { credentials: credentials({ accessKeys: [key(1, 400), key(2, 1)] }) },
      params: { rotationGraceDays: 0 },
    },
    {
      name: 'fails for two without dates',
      facts: { credentials: credentials({ accessKeys: [{ slot: 1, active: true }, key(2, 1)] }) },
      message: 'noDates',
    },
  ],
});
