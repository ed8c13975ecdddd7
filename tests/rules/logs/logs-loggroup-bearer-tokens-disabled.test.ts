import { logsLoggroupBearerTokensDisabled } from '../../../rules/logs/logs-loggroup-bearer-tokens-disabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(logsLoggroupBearerTokensDisabled, {
  base: { bearerTokens: false },
  resource: { id: 'orders' },
  pass: [
    { name: 'passes for signed requests only', message: 'off' },
    {
      name: 'passes with tokens that are allowed',
      facts: { bearerTokens: true },
      params: { bearerTokenLogGroups: ['orders'] },
      message: 'allowed',
    },
  ],
  fail: [
    { name: 'fails for tokens', facts: { bearerTokens: true }, message: 'on' },
    {
      name: 'fails for tokens that are allowed for another group',
      facts: { bearerTokens: true },
      params: { bearerTokenLogGroups: ['order'] },
    },
  ],
});
