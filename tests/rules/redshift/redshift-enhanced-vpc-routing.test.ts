import { redshiftEnhancedVpcRoutingRules } from '../../../rules/redshift/redshift-enhanced-vpc-routing.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily(redshiftEnhancedVpcRoutingRules, {
  base: { enhancedVpcRouting: true },
  pass: [{ name: 'passes with enhanced VPC routing', message: 'on' }],
  fail: [{ name: 'fails without enhanced VPC routing', facts: { enhancedVpcRouting: false }, message: 'off' }],
});
