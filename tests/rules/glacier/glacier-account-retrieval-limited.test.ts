import { glacierAccountRetrievalLimited } from '../../../rules/glacier/glacier-account-retrieval-limited.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(glacierAccountRetrievalLimited, {
  base: { glacierVaults: 2, glacierRetrieval: [{ Strategy: 'FreeTier' }] },
  pass: [
    { name: 'passes for the free tier', message: 'limited', evidence: { limit: 'the free tier' } },
    {
      name: 'passes for bytes per hour',
      facts: { glacierRetrieval: [{ Strategy: 'BytesPerHour', BytesPerHour: 10_737_418_240 }] },
      evidence: { limit: '10737418240 bytes per hour' },
    },
  ],
  fail: [{ name: 'fails with no limit', facts: { glacierRetrieval: [{ Strategy: 'None' }] }, message: 'unlimited' }],
  notApplicable: [{ name: 'skips with no vaults', facts: { glacierVaults: 0, glacierRetrieval: undefined }, message: 'unused' }],
  undecided: [
    { name: 'is unknown with no policy returned', facts: { glacierRetrieval: [] }, message: 'unknown' },
    { name: 'is unknown for an unknown strategy', facts: { glacierRetrieval: [{ Strategy: 'Slow' }] }, message: 'unknown' },
    { name: 'is unknown for an incomplete response', facts: { glacierRetrieval: [{ Strategy: 'BytesPerHour' }] }, message: 'unknown' },
    { name: 'is unknown for vaults, although the account never used Glacier', facts: { glacierRetrieval: undefined }, message: 'unknown' },
  ],
});
