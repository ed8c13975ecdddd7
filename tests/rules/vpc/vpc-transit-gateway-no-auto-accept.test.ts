import { vpcTransitGatewayNoAutoAccept } from '../../../rules/vpc/vpc-transit-gateway-no-auto-accept.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(vpcTransitGatewayNoAutoAccept, {
  base: { ownerId: '111122223333', autoAccept: false },
  pass: [{ name: 'passes when off', message: 'asked' }],
  fail: [{ name: 'fails when on', facts: { autoAccept: true }, message: 'automatic', severity: 'high' }],
  notApplicable: [
    { name: 'skips when shared by another account', facts: { ownerId: '777788889999', autoAccept: true }, message: 'shared' },
  ],
});
