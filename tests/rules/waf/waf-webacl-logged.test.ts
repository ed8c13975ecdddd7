import { wafWebaclLogged } from '../../../rules/waf/waf-webacl-logged.ts';
import { testRule } from '../../support/rule-tester.ts';

const logging = (scope: string, filtered = false, ...destinations: readonly string[]) => [
  { scope, filtered, destinations, redactedHeaders: [] },
];

testRule(wafWebaclLogged, {
  base: { logging: logging('CUSTOMER', false, 'bucket'), otherLogging: [] },
  pass: [
    { name: 'logs to a bucket', message: 'logged', evidence: { destinations: ['bucket'] } },
    { name: 'a filter drops records', facts: { logging: logging('CUSTOMER', true, 'bucket') }, message: 'filtered' },
    {
      name: 'logs of Security Lake',
      facts: { logging: [], otherLogging: logging('SECURITY_LAKE') },
      message: 'loggedByOthers',
      evidence: { scopes: ['SECURITY_LAKE'] },
    },
  ],
  fail: [
    { name: 'no logs', facts: { logging: [] }, message: 'none' },
    { name: 'a configuration without a destination', facts: { logging: logging('CUSTOMER') } },
    {
      name: 'logs of Security Lake if they are not accepted',
      facts: { logging: [], otherLogging: logging('SECURITY_LAKE') },
      params: { acceptOtherScopes: false },
    },
  ],
});
