import { accountAiServicesOptedOut } from '../../../rules/account/account-ai-services-opted-out.ts';
import { testRule } from '../../support/rule-tester.ts';

const policy = (services: object) => ({ aiOptOutPolicy: JSON.stringify({ services }) });

testRule(accountAiServicesOptedOut, {
  base: {
    organization: { id: 'o-1234567890', managementAccount: '111122223333', featureSet: 'ALL' },
    ...policy({ default: { opt_out_policy: 'optOut' } }),
  },
  pass: [{ name: 'passes for all services', message: 'out' }],
  fail: [
    { name: 'fails with no policy', facts: { aiOptOutPolicy: undefined }, message: 'none' },
    {
      name: 'fails when one service is opted in',
      facts: policy({ default: { opt_out_policy: 'optOut' }, rekognition: { opt_out_policy: 'optIn' } }),
      message: 'in',
      evidence: { services: ['rekognition'] },
    },
    {
      name: 'fails when only one service is opted out',
      facts: policy({ lex: { opt_out_policy: 'optOut' } }),
      evidence: { services: ['default'] },
    },
  ],
  notApplicable: [{ name: 'skips with no organization', facts: { organization: undefined, aiOptOutPolicy: undefined }, message: 'alone' }],
  undecided: [{ name: 'is unknown for a malformed text', facts: { aiOptOutPolicy: '?' }, message: 'malformed' }],
});
