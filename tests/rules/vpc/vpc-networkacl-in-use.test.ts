import { vpcNetworkaclInUse } from '../../../rules/vpc/vpc-networkacl-in-use.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(vpcNetworkaclInUse, {
  base: { subnetIds: ['subnet-1'], isDefault: false },
  pass: [
    { name: 'associated with a subnet', message: 'used', evidence: { subnets: ['subnet-1'] } },
    { name: 'a default network ACL that is associated with a subnet', facts: { isDefault: true } },
  ],
  fail: [{ name: 'not associated with a subnet', facts: { subnetIds: [] }, message: 'unused', severity: 'low' }],
  notApplicable: [{ name: 'a default network ACL without subnets', facts: { subnetIds: [], isDefault: true }, message: 'isDefault' }],
});
