import { vpcNetworkaclInUse } from '../../../rules/vpc/vpc-networkacl-in-use.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(vpcNetworkaclInUse, {
  base: { subnetIds: ['subnet-1'], isDefault: false },
  pass: [
    { name: 'passes when associated with a subnet', message: 'used', evidence: { subnets: ['subnet-1'] } },
    { name: 'passes for a default network ACL that is associated with a subnet', facts: { isDefault: true } },
  ],
  fail: [{ name: 'fails when not associated with a subnet', facts: { subnetIds: [] }, message: 'unused', severity: 'low' }],
  notApplicable: [{ name: 'skips a default network ACL without subnets', facts: { subnetIds: [], isDefault: true }, message: 'isDefault' }],
});
