import { route53ZoneQueriesLogged } from '../../../rules/route53/route53-zone-queries-logged.ts';
import { testRule } from '../../support/rule-tester.ts';

const listing = (isPrivate: boolean) => ({ listing: { name: 'example.com', private: isPrivate } });

testRule(route53ZoneQueriesLogged, {
  base: { ...listing(false), queryLogGroup: 'group' },
  pass: [{ name: 'passes for a log group', message: 'logged', evidence: { logGroup: 'group' } }],
  fail: [{ name: 'fails with no log group', facts: { queryLogGroup: undefined }, message: 'none' }],
  notApplicable: [{ name: 'skips a private zone', facts: listing(true), message: 'private' }],
});
