import { elasticacheUserPasswordRequired } from '../../../rules/elasticache/elasticache-user-password-required.ts';
import { testRule } from '../../support/rule-tester.ts';

const user = (authentication: string, accessString: string) => ({ user: { name: 'app', authentication, accessString } });

testRule(elasticacheUserPasswordRequired, {
  base: { ...user('password', 'on ~app::* -@all +@read'), caches: ['carts'] },
  pass: [
    { name: 'passes with a password', message: 'authenticated' },
    { name: 'passes with IAM authentication', facts: user('iam', 'on ~* +@all') },
    { name: 'passes when the user is turned off', facts: user('no-password', 'off ~* +@all'), message: 'off' },
    { name: 'passes when the user is neither on nor off', facts: user('no-password', '~* +@all') },
    { name: 'passes when the user is turned off later in the string', facts: user('no-password', 'on ~* +@all off') },
    { name: 'passes when the user has no commands', facts: user('no-password', 'on ~* +@all -@all') },
    {
      name: 'passes when all commands and all keys are in different selectors',
      facts: user('password', 'on ~* +get (~app::* +@all)'),
      params: { failFullAccess: true },
    },
    { name: 'passes with a password when the caches of a user with few permissions do not matter', params: { failFullAccess: true } },
  ],
  fail: [
    { name: 'fails without a password', facts: user('no-password', 'on ~* +@all'), message: 'open', evidence: { caches: ['carts'] } },
    { name: 'fails when the user is turned on later in the string', facts: user('no-password', 'off ~app::* +get on') },
    { name: 'fails with a command in a selector', facts: user('no-password', 'on -@all (~app::* +get)') },
    { name: 'fails when a selector removes only its own commands', facts: user('no-password', 'on ~* +@all (~app::* -@all)') },
    { name: 'fails in upper case', facts: user('no-password', 'ON ALLKEYS ALLCOMMANDS') },
    {
      name: 'fails with full access if that is not accepted',
      facts: user('password', 'on ~* +@all'),
      params: { failFullAccess: true },
      message: 'full',
    },
    {
      name: 'fails with full access in a selector if that is not accepted',
      facts: user('password', 'on ~app::* +get (%RW~* +@all)'),
      params: { failFullAccess: true },
      message: 'full',
    },
  ],
  undecided: [{ name: 'is unknown with an unknown kind of authentication', facts: user('anonymous', 'on ~* +@all'), message: 'unknown' }],
  notApplicable: [
    { name: 'does not apply when no cache uses the user', facts: { ...user('no-password', 'on ~* +@all'), caches: [] }, message: 'unused' },
  ],
});
