import { accountContactInformationComplete } from '../../../rules/account/account-contact-information-complete.ts';
import { testRule } from '../../support/rule-tester.ts';

const complete = { name: true, company: true, phone: true };

testRule(accountContactInformationComplete, {
  base: { primaryContact: complete, teamContacts: ['BILLING', 'OPERATIONS'] },
  pass: [{ name: 'passes for all contacts', message: 'complete' }],
  fail: [
    {
      name: 'fails with no operations contact',
      facts: { teamContacts: ['BILLING'] },
      message: 'incomplete',
      severity: 'low',
      evidence: { missing: ['operations contact'] },
    },
    {
      name: 'fails for a primary contact without a company',
      facts: { primaryContact: { ...complete, company: false } },
      evidence: { missing: ['company of the primary contact'] },
    },
    {
      name: 'fails with no contacts',
      facts: { primaryContact: undefined, teamContacts: [] },
      evidence: {
        missing: [
          'name of the primary contact',
          'company of the primary contact',
          'phone of the primary contact',
          'billing contact',
          'operations contact',
        ],
      },
    },
  ],
});
