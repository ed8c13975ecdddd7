import { defineRule } from '../../src/core/rule.ts';
import { stageSnippets } from './shared/snippets.ts';

export const apigatewayStageCacheEncrypted = defineRule({
  id: 'apigateway-stage-cache-encrypted',
  title: 'API Gateway REST API caches should be encrypted at rest',
  resourceType: 'AWS::ApiGateway::Stage',
  responsibility: 'server-side-encryption',
  severity: 'medium',
  tier: 1,
  facts: ['stage'],
  messages: {
    encrypted: 'All cached responses are encrypted.',
    clear: 'Cached responses are not encrypted for {{methods}}.',
    noCache: 'The stage does not cache responses.',
  },
  rationale: 'Cached responses can contain data of your users.',
  remediation: {
    text: 'Encrypt cached data for all methods.',
    url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html',
    impact: 'The change does not interrupt service. Responses that are already cached stay unencrypted until they expire.',
    ...stageSnippets(
      'op=replace,path=/*/*/caching/dataEncrypted,value=true',
      'Under Stage details, choose Edit, turn on encryption of cache data, and save.',
      {
        terraform: ['# aws_api_gateway_method_settings sets cache_data_encrypted', 'cache_cluster_enabled = true'],
        cloudFormation: ['MethodSettings:', "  - ResourcePath: '/*'", "    HttpMethod: '*'", '    CacheDataEncrypted: true'],
      },
    ),
  },
  controls: {},
  // Fails methods without a cache, too.
  related: { securityHub: ['APIGateway.5'], awsConfig: ['api-gw-cache-enabled-and-encrypted'] },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    const cached = facts.stage.cache ? facts.stage.methods.filter((settings) => settings.cached) : [];
    if (cached.length === 0) return notApplicable('noCache');
    const methods = cached.filter(({ cacheEncrypted }) => !cacheEncrypted).map(({ path }) => path);
    return methods.length > 0 ? fail('clear', { methods }) : pass('encrypted');
  },
});
