import { route53ZoneQueriesLogged } from '../../../rules/route53/route53-zone-queries-logged.ts';
import { testRule } from '../../support/rule-tester.ts';

const listing = (isPrivate: boolean) => ({ listing: { name: 'example.com', private: isPrivate } });

testRule(route53ZoneQueriesLogged, {
  base: { ...listing(false), queryLogGroup: 'group' },
  pass: [{ name: 'a log group', message: 'logged', evidence: { logGroup: 'group' } }],
  fail: [{ name: 'no log group', facts: { queryLogGroup: undefined }, message: 'none' }],
  notApplicable: [{ name: 'a private zone', facts: listing(true), message: 'private' }],
});
