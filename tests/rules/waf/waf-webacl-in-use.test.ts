import { wafWebaclInUse } from '../../../rules/waf/waf-webacl-in-use.ts';
import { testRule } from '../../support/rule-tester.ts';

const configuration = (managedByFirewallManager: boolean) => ({
  configuration: { defaultAction: 'allow', rules: [], managedByFirewallManager, protectedHeaders: [] },
});

testRule(wafWebaclInUse, {
  base: { ...configuration(false), usedBy: 'arn:aws:cloudfront::111122223333:distribution/E1' },
  pass: [{ name: 'passes for a distribution', message: 'used' }],
  fail: [{ name: 'fails with no resource', facts: { usedBy: undefined }, message: 'unused' }],
  notApplicable: [
    { name: 'skips a web ACL of Firewall Manager', facts: { ...configuration(true), usedBy: undefined }, message: 'firewallManager' },
  ],
});
