import { defineRule } from '../../src/core/rule.ts';
import { guide, modifyCache, serverlessCode } from './shared/snippets.ts';

export const elasticacheServerlesscacheAuthenticationRequired = defineRule({
  id: 'elasticache-serverlesscache-authentication-required',
  title: 'ElastiCache serverless caches should require authentication',
  resourceType: 'AWS::ElastiCache::ServerlessCache',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 2,
  facts: ['userGroup', 'engine'],
  messages: {
    users: 'The user group {{group}} controls access.',
    open: 'The cache does not have a user group, so clients do not authenticate.',
    memcached: 'Memcached does not support user groups.',
  },
  rationale: 'Anyone who reaches the cache reads, changes and deletes everything in it. Serverless caches do not support tokens.',
  remediation: {
    text: 'Create a user group in which every user requires a password or IAM authentication, and associate it with the cache.',
    url: `${guide}/Clusters.RBAC.html`,
    impact: 'Clients that do not authenticate can no longer connect. Change the clients first.',
    cli: 'aws elasticache modify-serverless-cache --serverless-cache-name {{id}} --user-group-id USER_GROUP_ID',
    console: modifyCache('Under Security, choose a user group.'),
    ...serverlessCode({ terraform: ['user_group_id = "USER_GROUP_ID"'], cloudFormation: ['UserGroupId: USER_GROUP_ID'] }),
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.userGroup !== undefined) return pass('users', { group: facts.userGroup });
    return facts.engine === 'memcached' ? notApplicable('memcached') : fail('open');
  },
});
