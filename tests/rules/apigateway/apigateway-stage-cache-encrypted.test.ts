import { apigatewayStageCacheEncrypted } from '../../../rules/apigateway/apigateway-stage-cache-encrypted.ts';
import { restStage, settings } from '../../support/resources/rest-stage.ts';
import { testRule } from '../../support/rule-tester.ts';

const caching = (...encrypted: readonly boolean[]) =>
  restStage({ cache: true, methods: encrypted.map((cacheEncrypted, index) => settings(`${index}/GET`, { cached: true, cacheEncrypted })) });

testRule(apigatewayStageCacheEncrypted, {
  base: caching(true),
  pass: [
    { name: 'passes when encrypted', message: 'encrypted' },
    {
      name: 'passes for a method that is not cached',
      facts: restStage({ cache: true, methods: [settings('*/*', { cached: true, cacheEncrypted: true }), settings('orders/GET')] }),
    },
  ],
  fail: [
    { name: 'fails when not encrypted', facts: caching(false), message: 'clear' },
    { name: 'fails for one method', facts: caching(true, false), evidence: { methods: ['1/GET'] } },
  ],
  notApplicable: [
    { name: 'skips with no cache', facts: restStage({ methods: [settings('*/*', { cached: true })] }), message: 'noCache' },
    { name: 'skips with no method', facts: restStage({ cache: true }) },
  ],
});
