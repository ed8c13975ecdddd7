import { holdsAny } from '../../src/core/first-verdict.ts';
import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import type { CacheEngine } from '../../src/services/elasticache/facts.ts';
import { isAfter } from '../shared/versions.ts';
import { groupCode, guide, modifyCache } from './shared/snippets.ts';

export const elasticacheReplicationgroupAuthenticationRequired = defineRule({
  id: 'elasticache-replicationgroup-authentication-required',
  title: 'ElastiCache replication groups should require authentication',
  resourceType: 'AWS::ElastiCache::ReplicationGroup',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 1,
  facts: ['userGroups', 'authToken', 'engine'],
  params: { requireUserGroup: flag(false, 'Require a user group where the engine supports it, instead of a shared token.') },
  messages: {
    authenticated: 'Access is controlled by {{how}}.',
    open: 'No user group controls access, and clients {{how}}.',
  },
  rationale: 'Anyone who reaches a node reads, changes and deletes everything in the cache.',
  remediation: {
    text: 'Turn on encryption in transit and add a user group. For versions that do not support user groups, use a token.',
    url: `${guide}/Clusters.RBAC.html`,
    impact: 'Clients that do not authenticate can no longer connect. Change the clients first.',
    cli: 'aws elasticache modify-replication-group --replication-group-id {{id}} --user-group-ids-to-add USER_GROUP_ID --apply-immediately',
    console: modifyCache('Under Security, turn on encryption in transit.', 'Choose User group access control list and a user group.'),
    ...groupCode({
      terraform: ['transit_encryption_enabled = true', 'user_group_ids             = ["USER_GROUP_ID"]'],
      cloudFormation: ['TransitEncryptionEnabled: true', 'UserGroupIds: [USER_GROUP_ID]'],
    }),
  },
  controls: {
    securityHub: ['ElastiCache.6'],
    awsConfig: ['elasticache-repl-grp-redis-auth-enabled'],
    prowler: ['elasticache_redis_replication_group_auth_enabled'],
  },
  related: { awsConfig: ['elasticache-rbac-auth-enabled'] },
  evaluate: (facts, { pass, fail }, { params }) => {
    const mustUseGroups = () => params.requireUserGroup && supportsUserGroups(facts.engine);
    const isAuthenticated = holdsAny(
      () => facts.userGroups.length > 0,
      () => !holdsAny(() => !facts.authToken, mustUseGroups),
    );
    if (isAuthenticated) return pass('authenticated', { how: () => (facts.userGroups.length > 0 ? facts.userGroups : 'a shared token') });
    return fail('open', { how: () => (facts.authToken ? 'use a shared token' : 'do not authenticate') });
  },
});

/** User groups need Redis OSS 6; all versions of Valkey support them. https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html */
const supportsUserGroups = ({ name, version }: CacheEngine): boolean => name === 'valkey' || !isAfter([6], version.split('.').map(Number));
