import { elasticacheMemorydbAclRestricted } from '../../../rules/elasticache/elasticache-memorydb-acl-restricted.ts';
import { testRule } from '../../support/rule-tester.ts';

const users = (...list: readonly (readonly [authentication: string, accessString: string])[]) => ({
  aclUsers: list.map(([authentication, accessString], index) => ({ name: `user-${index}`, authentication, accessString })),
});

testRule(elasticacheMemorydbAclRestricted, {
  base: { acl: 'app', ...users(['password', 'on ~* +@all'], ['iam', 'on ~* +@read']) },
  pass: [
    { name: 'passes when all users authenticate', message: 'restricted' },
    { name: 'passes when a user without a password is turned off', facts: users(['no-password', 'off ~* +@all']) },
    { name: 'passes without users', facts: { aclUsers: [] } },
  ],
  fail: [
    { name: 'fails with open-access', facts: { acl: 'open-access', aclUsers: [] }, message: 'openAccess' },
    {
      name: 'fails when a user has no password',
      facts: users(['iam', 'on ~* +@all'], ['no-password', 'on ~app::* +get']),
      message: 'open',
      evidence: { users: ['user-1'] },
    },
  ],
  undecided: [
    { name: 'is unknown with an unknown kind of authentication', facts: users(['certificate', 'on ~* +@all']), message: 'unknown' },
  ],
});
