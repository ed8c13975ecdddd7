import { iamAccountPasswordPolicyStrong } from '../../../rules/iam/iam-account-password-policy-strong.ts';
import { testRule } from '../../support/rule-tester.ts';

const passwordPolicy = {
  MinimumPasswordLength: 14,
  RequireUppercaseCharacters: true,
  RequireLowercaseCharacters: true,
  RequireNumbers: true,
  RequireSymbols: true,
  PasswordReusePrevention: 24,
  ExpirePasswords: false,
};

testRule(iamAccountPasswordPolicyStrong, {
  base: { passwordPolicy },
  pass: [
    { name: 'passes when all requirements are met', message: 'strong' },
    {
      name: 'passes for an expiration within the limit',
      facts: { passwordPolicy: { ...passwordPolicy, MaxPasswordAge: 90 } },
      params: { maxAgeDays: 90 },
    },
    {
      name: 'passes when reuse is not restricted',
      facts: { passwordPolicy: { ...passwordPolicy, PasswordReusePrevention: undefined } },
      params: { reusePrevention: 0 },
    },
  ],
  fail: [
    { name: 'fails for none', facts: { passwordPolicy: undefined }, message: 'none' },
    {
      name: 'fails when an empty policy lacks everything',
      facts: { passwordPolicy: {} },
      message: 'weak',
      evidence: {
        missing: [
          '14 characters (it requires 0)',
          'uppercase letters',
          'lowercase letters',
          'numbers',
          'symbols',
          'passwords other than the last 24 (it checks 0)',
        ],
      },
    },
    {
      name: 'fails when too short',
      facts: { passwordPolicy: { ...passwordPolicy, MinimumPasswordLength: 8 } },
      evidence: { missing: ['14 characters (it requires 8)'] },
    },
    {
      name: 'fails with no expiration if one is required',
      params: { maxAgeDays: 90 },
      evidence: { missing: ['a change every 90 days (passwords do not expire)'] },
    },
    {
      name: 'fails for a later expiration than required',
      facts: { passwordPolicy: { ...passwordPolicy, MaxPasswordAge: 180 } },
      params: { maxAgeDays: 90 },
      evidence: { missing: ['a change every 90 days (it allows 180)'] },
    },
  ],
});
