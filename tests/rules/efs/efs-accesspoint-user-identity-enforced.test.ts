import { efsAccesspointUserIdentityEnforced } from '../../../rules/efs/efs-accesspoint-user-identity-enforced.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(efsAccesspointUserIdentityEnforced, {
  base: { user: { uid: 1000, gid: 1000 } },
  pass: [
    { name: 'passes for a user', message: 'enforced' },
    { name: 'passes for a user with another group', facts: { user: { uid: 1000, gid: 1000, secondaryGids: [100] } } },
    { name: 'passes for root if it is accepted', facts: { user: { uid: 0, gid: 0, secondaryGids: [0] } }, params: { allowRoot: true } },
  ],
  fail: [
    { name: 'fails with no user', facts: { user: undefined }, params: { allowRoot: true }, message: 'none' },
    { name: 'fails for the user root', facts: { user: { uid: 0, gid: 1000 } }, message: 'root' },
    { name: 'fails for the group root', facts: { user: { uid: 1000, gid: 0 } } },
    {
      name: 'fails for the group root as a further group',
      facts: { user: { uid: 1000, gid: 1000, secondaryGids: [100, 0] } },
      message: 'secondary',
    },
  ],
});
