import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { accessRights, isAuthenticated } from './shared/access-string.ts';
import { guide } from './shared/snippets.ts';

export const elasticacheUserPasswordRequired = defineRule({
  id: 'elasticache-user-password-required',
  title: 'ElastiCache users should require a password or IAM authentication',
  resourceType: 'AWS::ElastiCache::User',
  responsibility: 'access-control',
  severity: 'high',
  tier: 2,
  facts: ['user', 'caches'],
  params: { failFullAccess: flag(false, 'Also fail users that can run all commands on all keys.') },
  messages: {
    unused: 'No cache uses a user group with the user.',
    off: 'The user cannot run commands: {{access}}.',
    authenticated: 'The user requires authentication ({{authentication}}). Permissions: {{access}}.',
    open: 'The user {{user}} of {{caches}} does not require a password. Permissions: {{access}}.',
    unknown: 'Onus does not know the authentication {{authentication}}.',
    full: 'The user can run all commands on all keys of {{caches}}.',
  },
  rationale:
    'Anyone who reaches a node uses the permissions of a user without a password. Connections that do not authenticate act as the user named default.',
  remediation: {
    text: 'Require IAM authentication or a password. Replace the default user of a user group with one that is named default and turned off.',
    url: `${guide}/Clusters.RBAC.html`,
    impact:
      'Clients that use the user without a password can no longer connect. IAM authentication needs a user name that equals the user ID.',
    cli: 'aws elasticache modify-user --user-id {{id}} --authentication-mode Type=iam',
    console: [
      'Open the Amazon ElastiCache console and choose User management.',
      'Select the user and choose Modify.',
      'Choose IAM authentication or a password, and save.',
    ].join('\n'),
    terraform: terraformResource('aws_elasticache_user', 'user_id = "{{id}}"', 'authentication_mode {', '  type = "iam"', '}'),
    cloudFormation: cloudFormationResource('AWS::ElastiCache::User', "UserId: '{{id}}'", 'AuthenticationMode: { Type: iam }'),
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params }) => {
    const { name: user, authentication, accessString: access } = facts.user;
    const { active, full } = accessRights(access);
    if (!active) return pass('off', { access });
    const authenticated = isAuthenticated(facts.user);
    if (authenticated === true && !(full && params.failFullAccess)) return pass('authenticated', { authentication, access });
    const { caches } = facts;
    if (caches.length === 0) return notApplicable('unused');
    if (authenticated === undefined) return indeterminate('unknown', { authentication });
    return authenticated ? fail('full', { caches }) : fail('open', { user, caches, access });
  },
});
