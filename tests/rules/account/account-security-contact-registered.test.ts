import { accountSecurityContactRegistered } from '../../../rules/account/account-security-contact-registered.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(accountSecurityContactRegistered, {
  base: { securityContact: { email: true, phone: true } },
  pass: [{ name: 'email address and phone number', message: 'registered' }],
  fail: [
    { name: 'none', facts: { securityContact: undefined }, message: 'none' },
    {
      name: 'no phone number',
      facts: { securityContact: { email: true, phone: false } },
      message: 'incomplete',
      evidence: { missing: ['phone number'] },
    },
    {
      name: 'only a name',
      facts: { securityContact: { email: false, phone: false } },
      evidence: { missing: ['email address', 'phone number'] },
    },
  ],
});
