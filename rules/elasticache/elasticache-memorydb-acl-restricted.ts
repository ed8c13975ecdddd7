import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';
import { accessRights, isAuthenticated } from './shared/access-string.ts';
import { memoryDbCode, memoryDbGuide, modifyMemoryDb } from './shared/snippets.ts';

export const elasticacheMemorydbAclRestricted = defineRule({
  id: 'elasticache-memorydb-acl-restricted',
  title: 'MemoryDB clusters should require authentication',
  resourceType: 'AWS::MemoryDB::Cluster',
  responsibility: 'access-control',
  severity: 'high',
  tier: 2,
  facts: ['acl', 'aclUsers'],
  messages: {
    restricted: 'All users of the access control list {{acl}} require authentication.',
    openAccess: 'The access control list open-access lets everyone run all commands without authentication.',
    open: 'Users of the access control list {{acl}} do not require a password: {{users}}.',
    unknown: 'Onus does not know how the users {{users}} authenticate.',
  },
  rationale: 'Anyone who reaches a node reads, changes and deletes data with the permissions of a user without a password.',
  remediation: {
    text: 'Create an access control list with users that have a password or IAM authentication, and use it for the cluster.',
    url: `${memoryDbGuide}/clusters.acls.html`,
    impact:
      'Clients that do not authenticate can no longer connect. A cluster without TLS can only use open-access, so it must be replaced.',
    cli: [
      'aws memorydb create-acl --acl-name ACL_NAME --user-names USER_NAME',
      'aws memorydb update-cluster --cluster-name {{id}} --acl-name ACL_NAME',
    ].join('\n'),
    console: modifyMemoryDb('Under Security, choose an access control list with users that require authentication.'),
    ...memoryDbCode({ terraform: ['acl_name = "ACL_NAME"'], cloudFormation: ['ACLName: ACL_NAME'] }),
  },
  controls: {},
  evaluate: (facts, { pass, fail, indeterminate }) => {
    const acl = () => facts.acl;
    const failure = firstVerdict(
      () => (facts.acl === 'open-access' ? fail('openAccess') : undefined),
      () => {
        const active = facts.aclUsers.filter(({ accessString }) => accessRights(accessString).active);
        const having = (wanted: boolean | undefined) => active.filter((user) => isAuthenticated(user) === wanted).map(({ name }) => name);
        if (having(false).length > 0) return fail('open', { acl, users: having(false) });
        return having(undefined).length > 0 ? indeterminate('unknown', { users: having(undefined) }) : undefined;
      },
    );
    return failure ?? pass('restricted', { acl });
  },
});
