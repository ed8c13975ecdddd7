import { ec2InterfaceSourceDestCheckEnabled } from '../../../rules/ec2/ec2-interface-source-dest-check-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ec2InterfaceSourceDestCheckEnabled, {
  base: { requesterManaged: false, sourceDestCheck: true },
  pass: [{ name: 'passes when on', message: 'on' }],
  fail: [{ name: 'fails when off', facts: { sourceDestCheck: false }, message: 'off' }],
  notApplicable: [{ name: 'skips a NAT gateway', facts: { requesterManaged: true, sourceDestCheck: false }, message: 'managed' }],
});
