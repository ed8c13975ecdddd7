import { sesIdentityMailFromAligned } from '../../../rules/ses/ses-identity-mail-from-aligned.ts';
import { testRule } from '../../support/rule-tester.ts';

const own = {
  MailFromDomain: 'bounce.meridian.example',
  MailFromDomainStatus: 'SUCCESS' as const,
  BehaviorOnMxFailure: 'REJECT_MESSAGE' as const,
};
const lenient = { ...own, BehaviorOnMxFailure: 'USE_DEFAULT_VALUE' as const };

testRule(sesIdentityMailFromAligned, {
  base: { identityType: 'DOMAIN', verification: 'SUCCESS', mailFrom: own },
  pass: [
    { name: 'passes for a custom domain', message: 'own', evidence: { domain: 'bounce.meridian.example' } },
    { name: 'passes for a custom domain with a fallback if it is accepted', facts: { mailFrom: lenient }, params: { strictMx: false } },
  ],
  fail: [
    { name: 'fails for none', facts: { mailFrom: undefined }, message: 'default' },
    ...(['PENDING', 'FAILED', 'TEMPORARY_FAILURE'] as const).map((MailFromDomainStatus) => ({
      name: MailFromDomainStatus,
      facts: { mailFrom: { ...own, MailFromDomainStatus } },
      message: 'pending' as const,
    })),
    { name: 'fails for a fallback', facts: { mailFrom: lenient }, message: 'lenient' },
  ],
  notApplicable: [
    { name: 'skips an address', facts: { identityType: 'EMAIL_ADDRESS', mailFrom: undefined }, message: 'address' },
    { name: 'skips when unverified', facts: { verification: 'FAILED', mailFrom: undefined }, message: 'unverified' },
  ],
});
