import { opensearchDomainErrorsLogged } from '../../../rules/opensearch/opensearch-domain-errors-logged.ts';
import { testRule } from '../../support/rule-tester.ts';

const logs = (...types: readonly string[]) => ({
  publishedLogs: Object.fromEntries(types.map((type) => [type, `arn:aws:logs:eu-west-1:111122223333:log-group:${type}`])),
});

testRule(opensearchDomainErrorsLogged, {
  base: logs('ES_APPLICATION_LOGS'),
  pass: [{ name: 'passes for error logs', message: 'published', evidence: { logs: ['ES_APPLICATION_LOGS'] } }],
  fail: [
    { name: 'fails with no logs', facts: logs(), message: 'missing' },
    { name: 'fails for only other logs', facts: logs('SEARCH_SLOW_LOGS') },
    {
      name: 'fails with no slow logs if they are required',
      params: { requiredLogs: ['ES_APPLICATION_LOGS', 'INDEX_SLOW_LOGS'] },
      evidence: { logs: ['INDEX_SLOW_LOGS'] },
    },
  ],
});
