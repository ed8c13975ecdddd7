import { elasticacheCacheclusterSubnetGroupChosen } from '../../../rules/elasticache/elasticache-cachecluster-subnet-group-chosen.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(elasticacheCacheclusterSubnetGroupChosen, {
  base: { subnetGroup: 'private' },
  pass: [{ name: 'passes with a chosen subnet group', message: 'chosen' }],
  fail: [
    { name: 'fails with the default subnet group', facts: { subnetGroup: 'default' }, message: 'default' },
    { name: 'fails without a subnet group', facts: { subnetGroup: undefined }, message: 'none' },
  ],
});
