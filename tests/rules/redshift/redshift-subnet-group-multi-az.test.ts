import { redshiftSubnetGroupMultiAz } from '../../../rules/redshift/redshift-subnet-group-multi-az.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(redshiftSubnetGroupMultiAz, {
  base: { zones: ['eu-west-1a', 'eu-west-1b'] },
  pass: [{ name: 'passes with two zones', message: 'several' }],
  fail: [{ name: 'fails with one zone', facts: { zones: ['eu-west-1a'] }, message: 'single' }],
});
