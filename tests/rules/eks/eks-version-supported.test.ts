import { eksVersionSupported } from '../../../rules/eks/eks-version-supported.ts';
import { daysAgo, testRuleFamily } from '../../support/rule-tester.ts';

const support = (status: string, daysLeft?: number) => ({
  versionSupport: { status, ...(daysLeft === undefined ? {} : { standardUntil: daysAgo(-daysLeft) }) },
});

testRuleFamily(eksVersionSupported, {
  base: { version: '1.34', ...support('STANDARD_SUPPORT', 200) },
  pass: [
    { name: 'passes for standard support', message: 'standard', evidence: { version: '1.34' } },
    { name: 'passes for standard support without a date', facts: support('STANDARD_SUPPORT') },
    { name: 'passes for the end in exactly 60 days', facts: support('STANDARD_SUPPORT', 60) },
    {
      name: 'passes for extended support if it is accepted',
      facts: support('EXTENDED_SUPPORT', -30),
      params: { acceptExtended: true },
      message: 'extended',
    },
    {
      name: 'passes for the end of standard support if extended support is accepted',
      facts: support('STANDARD_SUPPORT', 5),
      params: { acceptExtended: true },
    },
  ],
  fail: [
    { name: 'fails for extended support', facts: support('EXTENDED_SUPPORT', -30), message: 'extended', severity: 'high' },
    { name: 'fails for the end in 59 days', facts: support('STANDARD_SUPPORT', 59), message: 'ending', severity: 'medium' },
    { name: 'fails with no support', facts: support('UNSUPPORTED'), params: { acceptExtended: true }, message: 'unsupported' },
    { name: 'fails for a version that is no longer listed', facts: { versionSupport: undefined }, message: 'unsupported' },
  ],
  notApplicable: [{ name: 'skips an unknown version, as of a custom AMI', facts: { version: undefined }, message: 'custom' }],
  undecided: [{ name: 'is unknown for an unknown status', facts: support('PREVIEW'), message: 'unknown' }],
});
