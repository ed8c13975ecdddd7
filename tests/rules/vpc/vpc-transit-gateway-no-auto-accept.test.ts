import { vpcTransitGatewayNoAutoAccept } from '../../../rules/vpc/vpc-transit-gateway-no-auto-accept.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(vpcTransitGatewayNoAutoAccept, {
  base: { ownerId: '111122223333', autoAccept: false },
  pass: [{ name: 'off', message: 'asked' }],
  fail: [{ name: 'on', facts: { autoAccept: true }, message: 'automatic', severity: 'high' }],
  notApplicable: [{ name: 'shared by another account', facts: { ownerId: '777788889999', autoAccept: true }, message: 'shared' }],
});
