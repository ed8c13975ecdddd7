import { sesIdentityDkimEnabled } from '../../../rules/ses/ses-identity-dkim-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

const easy = {
  SigningEnabled: true,
  Status: 'SUCCESS' as const,
  SigningAttributesOrigin: 'AWS_SES' as const,
  CurrentSigningKeyLength: 'RSA_2048_BIT' as const,
};
const short = { ...easy, CurrentSigningKeyLength: 'RSA_1024_BIT' as const };
const external = { SigningEnabled: true, Status: 'SUCCESS' as const, SigningAttributesOrigin: 'EXTERNAL' as const };
const off = { SigningEnabled: false, Status: 'NOT_STARTED' as const, SigningAttributesOrigin: 'AWS_SES' as const };
const domain = 'meridian.example';

testRule(sesIdentityDkimEnabled, {
  base: { verification: 'SUCCESS', dkim: easy },
  pass: [
    { name: 'passes for Easy DKIM', message: 'signed', evidence: { bits: 2048 } },
    { name: 'passes for a short key if it is accepted', facts: { dkim: short }, params: { minKeyBits: 1024 }, evidence: { bits: 1024 } },
    { name: 'passes for a customer managed key', facts: { dkim: external }, message: 'ownKey' },
    { name: 'passes for keys of another Region', facts: { dkim: { ...easy, SigningAttributesOrigin: 'AWS_SES_EU_WEST_1' } } },
    {
      name: 'passes for an address of a domain',
      facts: { dkim: off, domainDkim: { domain, ...easy } },
      message: 'domain',
      evidence: { domain, bits: 2048 },
    },
    {
      name: 'passes for an address of a domain with its own key',
      facts: { dkim: off, domainDkim: { domain, ...external } },
      message: 'domain',
    },
    { name: 'passes when signed although its domain is not', facts: { domainDkim: { domain, ...off } }, message: 'signed' },
  ],
  fail: [
    { name: 'fails when off', facts: { dkim: off }, message: 'off', evidence: { problem: 'DKIM is disabled' } },
    ...(['PENDING', 'FAILED', 'TEMPORARY_FAILURE', 'NOT_STARTED'] as const).map((Status) => ({
      name: `on, but ${Status}`,
      facts: { dkim: { ...easy, Status } },
      evidence: { problem: `the DKIM status is ${Status}` },
    })),
    { name: 'fails when disabled after setup', facts: { dkim: { ...easy, SigningEnabled: false } } },
    { name: 'fails for a short key', facts: { dkim: short }, message: 'weak', evidence: { bits: 1024, min: 2048 } },
    { name: 'fails for a short key of the domain', facts: { dkim: off, domainDkim: { domain, ...short } }, message: 'weak' },
    { name: 'fails for neither the address nor the domain', facts: { dkim: off, domainDkim: { domain, ...off } }, message: 'off' },
    { name: 'fails with no policy returned', facts: { dkim: {} }, message: 'off' },
  ],
  notApplicable: (['PENDING', 'FAILED', 'NOT_STARTED'] as const).map((verification) => ({
    name: verification,
    facts: { verification, dkim: off },
    message: 'unverified' as const,
  })),
  undecided: [{ name: 'is unknown with no key length', facts: { dkim: { SigningEnabled: true, Status: 'SUCCESS' } }, message: 'unknown' }],
});
