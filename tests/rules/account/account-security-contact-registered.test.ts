import { accountSecurityContactRegistered } from '../../../rules/account/account-security-contact-registered.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(accountSecurityContactRegistered, {
  base: { securityContact: { email: true, phone: true } },
  pass: [{ name: 'passes for an email address and phone number', message: 'registered' }],
  fail: [
    { name: 'fails for none', facts: { securityContact: undefined }, message: 'none' },
    {
      name: 'fails with no phone number',
      facts: { securityContact: { email: true, phone: false } },
      message: 'incomplete',
      evidence: { missing: ['phone number'] },
    },
    {
      name: 'fails for only a name',
      facts: { securityContact: { email: false, phone: false } },
      evidence: { missing: ['email address', 'phone number'] },
    },
  ],
});
