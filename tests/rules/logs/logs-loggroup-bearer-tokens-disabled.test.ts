import { logsLoggroupBearerTokensDisabled } from '../../../rules/logs/logs-loggroup-bearer-tokens-disabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(logsLoggroupBearerTokensDisabled, {
  base: { bearerTokens: false },
  resource: { id: 'orders' },
  pass: [
    { name: 'signed requests only', message: 'off' },
    { name: 'tokens that are allowed', facts: { bearerTokens: true }, params: { bearerTokenLogGroups: ['orders'] }, message: 'allowed' },
  ],
  fail: [
    { name: 'tokens', facts: { bearerTokens: true }, message: 'on' },
    { name: 'tokens that are allowed for another group', facts: { bearerTokens: true }, params: { bearerTokenLogGroups: ['order'] } },
  ],
});
