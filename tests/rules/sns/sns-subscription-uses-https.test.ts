import { snsSubscriptionUsesHttps } from '../../../rules/sns/sns-subscription-uses-https.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(snsSubscriptionUsesHttps, {
  base: { protocol: 'https', endpoint: { domain: 'shop.example' }, topic: 'arn:aws:sns:eu-west-1:111122223333:orders' },
  pass: [{ name: 'passes for HTTPS', message: 'https' }],
  fail: [
    { name: 'fails for HTTP', facts: { protocol: 'http' }, message: 'http', evidence: { domain: 'shop.example' } },
    {
      name: 'fails for HTTP with a password in the address',
      facts: { protocol: 'http', endpoint: { domain: 'shop.example', credentials: true } },
      evidence: { domain: 'shop.example, with a user name or password in the address' },
    },
    {
      name: 'fails for HTTP to an address without a host name',
      facts: { protocol: 'http', endpoint: {} },
      evidence: { domain: 'an address' },
    },
  ],
  notApplicable: [
    { name: 'skips a queue', facts: { protocol: 'sqs', endpoint: { account: '111122223333' } }, message: 'other' },
    { name: 'skips an unknown protocol', facts: { protocol: 'carrier-pigeon' }, message: 'other' },
  ],
});
