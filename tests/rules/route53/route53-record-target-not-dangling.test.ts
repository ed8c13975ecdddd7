import { route53RecordTargetNotDangling } from '../../../rules/route53/route53-record-target-not-dangling.ts';
import { testRule } from '../../support/rule-tester.ts';

const listing = (isPrivate: boolean) => ({ listing: { name: 'example.com', private: isPrivate } });
const target = (state: 'owned' | 'elsewhere' | 'available', name = 'www.example.com') => ({
  name,
  target: 's3-website-eu-west-1.amazonaws.com',
  state,
});
const having = (targets: readonly ReturnType<typeof target>[], complete = true) => ({ targets: { targets, complete } });

testRule(route53RecordTargetNotDangling, {
  base: { ...listing(false), ...having([target('owned')]) },
  pass: [
    { name: 'passes for an own bucket', message: 'owned', evidence: { names: ['www.example.com'] } },
    {
      name: 'passes for a trusted bucket of another account',
      facts: having([target('elsewhere')]),
      params: { trustedNames: ['www.example.com'] },
    },
  ],
  fail: [
    {
      name: 'fails for a bucket that anyone can create',
      facts: having([target('owned'), target('available', 'old.example.com')]),
      message: 'available',
      evidence: { names: ['old.example.com'] },
    },
    { name: 'fails for a bucket that anyone can create, although not all records were read', facts: having([target('available')], false) },
    {
      name: 'fails for a bucket that anyone can create, although its name is trusted',
      facts: having([target('available')]),
      params: { trustedNames: ['www.example.com'] },
    },
  ],
  notApplicable: [
    { name: 'skips with no such records', facts: having([]), message: 'none' },
    { name: 'skips a private zone', facts: listing(true), message: 'private' },
  ],
  undecided: [
    { name: 'is unknown for a bucket of another account', facts: having([target('elsewhere')]), message: 'elsewhere' },
    { name: 'is unknown when some records were not read', facts: having([target('owned')], false), message: 'incomplete' },
  ],
});
