import { vpcAccountBlockPublicAccessEnabled } from '../../../rules/vpc/vpc-account-block-public-access-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(vpcAccountBlockPublicAccessEnabled, {
  base: { vpcBlockPublicAccess: { InternetGatewayBlockMode: 'block-ingress', ManagedBy: 'account' } },
  pass: [
    { name: 'ingress', message: 'blocked', evidence: { setBy: 'the account' } },
    { name: 'bidirectional', facts: { vpcBlockPublicAccess: { InternetGatewayBlockMode: 'block-bidirectional' } } },
    {
      name: 'by the organization',
      facts: { vpcBlockPublicAccess: { InternetGatewayBlockMode: 'block-ingress', ManagedBy: 'declarative-policy' } },
      evidence: { setBy: 'the organization' },
    },
  ],
  fail: [
    { name: 'off', facts: { vpcBlockPublicAccess: { InternetGatewayBlockMode: 'off' } }, message: 'open' },
    { name: 'ingress if bidirectional is required', params: { requiredMode: 'block-bidirectional' } },
  ],
});
