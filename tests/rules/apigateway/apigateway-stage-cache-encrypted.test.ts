import { apigatewayStageCacheEncrypted } from '../../../rules/apigateway/apigateway-stage-cache-encrypted.ts';
import { restStage, settings } from '../../support/resources/rest-stage.ts';
import { testRule } from '../../support/rule-tester.ts';

const caching = (...encrypted: readonly boolean[]) =>
  restStage({ cache: true, methods: encrypted.map((cacheEncrypted, index) => settings(`${index}/GET`, { cached: true, cacheEncrypted })) });

testRule(apigatewayStageCacheEncrypted, {
  base: caching(true),
  pass: [
    { name: 'encrypted', message: 'encrypted' },
    {
      name: 'a method that is not cached',
      facts: restStage({ cache: true, methods: [settings('*/*', { cached: true, cacheEncrypted: true }), settings('orders/GET')] }),
    },
  ],
  fail: [
    { name: 'not encrypted', facts: caching(false), message: 'clear' },
    { name: 'one method', facts: caching(true, false), evidence: { methods: ['1/GET'] } },
  ],
  notApplicable: [
    { name: 'no cache', facts: restStage({ methods: [settings('*/*', { cached: true })] }), message: 'noCache' },
    { name: 'no method', facts: restStage({ cache: true }) },
  ],
});
