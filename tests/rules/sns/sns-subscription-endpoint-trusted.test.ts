import { snsSubscriptionEndpointTrusted } from '../../../rules/sns/sns-subscription-endpoint-trusted.ts';
import { testRule } from '../../support/rule-tester.ts';

const trustedDomains = { params: { trustedDomains: ['shop.example'] } };
const other = '999900001111';

testRule(snsSubscriptionEndpointTrusted, {
  base: { endpoint: { account: '111122223333' }, owner: '111122223333', topic: 'arn:aws:sns:eu-west-1:111122223333:orders' },
  pass: [
    { name: 'passes for a queue of the account', message: 'trusted', evidence: { target: 'the account 111122223333' } },
    { name: 'passes for a queue of a trusted account', facts: { endpoint: { account: other } }, params: { trustedAccounts: [other] } },
    { name: 'passes for a trusted domain', facts: { endpoint: { domain: 'shop.example' } }, ...trustedDomains },
    { name: 'passes for a part of a trusted domain', facts: { endpoint: { domain: 'mail.shop.example' } }, ...trustedDomains },
  ],
  fail: [
    {
      name: 'fails for a queue of another account',
      facts: { endpoint: { account: other } },
      message: 'account',
      evidence: { account: other },
    },
    { name: 'fails for a subscription by another account', facts: { owner: other }, message: 'owner' },
    { name: 'fails for another domain', facts: { endpoint: { domain: 'notshop.example' } }, message: 'domain', ...trustedDomains },
  ],
  notApplicable: [
    { name: 'skips a domain without configured domains', facts: { endpoint: { domain: 'shop.example' } }, message: 'anywhere' },
    { name: 'skips a phone number', facts: { endpoint: {} }, message: 'other' },
    { name: 'skips a topic of another account', facts: { topic: `arn:aws:sns:eu-west-1:${other}:news` }, message: 'topic' },
  ],
});
