import { wafWebaclLogged } from '../../../rules/waf/waf-webacl-logged.ts';
import { testRule } from '../../support/rule-tester.ts';

const logging = (scope: string, filtered = false, ...destinations: readonly string[]) => [
  { scope, filtered, destinations, redactedHeaders: [] },
];

testRule(wafWebaclLogged, {
  base: { logging: logging('CUSTOMER', false, 'bucket'), otherLogging: [] },
  pass: [
    { name: 'passes for logs to a bucket', message: 'logged', evidence: { destinations: ['bucket'] } },
    { name: 'passes when a filter drops records', facts: { logging: logging('CUSTOMER', true, 'bucket') }, message: 'filtered' },
    {
      name: 'passes for logs of Security Lake',
      facts: { logging: [], otherLogging: logging('SECURITY_LAKE') },
      message: 'loggedByOthers',
      evidence: { scopes: ['SECURITY_LAKE'] },
    },
  ],
  fail: [
    { name: 'fails with no logs', facts: { logging: [] }, message: 'none' },
    { name: 'fails for a configuration without a destination', facts: { logging: logging('CUSTOMER') } },
    {
      name: 'fails for logs of Security Lake if they are not accepted',
      facts: { logging: [], otherLogging: logging('SECURITY_LAKE') },
      params: { acceptOtherScopes: false },
    },
  ],
});
