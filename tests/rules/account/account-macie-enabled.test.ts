import { accountMacieEnabled } from '../../../rules/account/account-macie-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(accountMacieEnabled, {
  base: { bucketCount: 3, macieSession: 'ENABLED', macieDiscovery: 'ENABLED' },
  pass: [{ name: 'passes when enabled with discovery', message: 'discovers' }],
  fail: [
    {
      name: 'fails when not enabled',
      facts: { macieSession: undefined, macieDiscovery: undefined },
      message: 'off',
      evidence: { buckets: 3 },
    },
    { name: 'fails when suspended', facts: { macieSession: 'PAUSED' }, message: 'paused' },
    { name: 'fails without discovery', facts: { macieDiscovery: 'DISABLED' }, message: 'manual' },
    { name: 'fails when discovery is not available', facts: { macieDiscovery: undefined }, message: 'manual' },
  ],
  notApplicable: [{ name: 'skips with no buckets', facts: { bucketCount: 0, macieSession: undefined }, message: 'noBuckets' }],
});
