import { snsSubscriptionUsesHttps } from '../../../rules/sns/sns-subscription-uses-https.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(snsSubscriptionUsesHttps, {
  base: { protocol: 'https', endpoint: { domain: 'shop.example' }, topic: 'arn:aws:sns:eu-west-1:111122223333:orders' },
  pass: [{ name: 'HTTPS', message: 'https' }],
  fail: [
    { name: 'HTTP', facts: { protocol: 'http' }, message: 'http', evidence: { domain: 'shop.example' } },
    {
      name: 'HTTP with a password in the address',
      facts: { protocol: 'http', endpoint: { domain: 'shop.example', credentials: true } },
      evidence: { domain: 'shop.example, with a user name or password in the address' },
    },
    { name: 'HTTP to an address without a host name', facts: { protocol: 'http', endpoint: {} }, evidence: { domain: 'an address' } },
  ],
  notApplicable: [
    { name: 'a queue', facts: { protocol: 'sqs', endpoint: { account: '111122223333' } }, message: 'other' },
    { name: 'an unknown protocol', facts: { protocol: 'carrier-pigeon' }, message: 'other' },
  ],
});
