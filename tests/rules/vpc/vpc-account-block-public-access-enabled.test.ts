import { vpcAccountBlockPublicAccessEnabled } from '../../../rules/vpc/vpc-account-block-public-access-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(vpcAccountBlockPublicAccessEnabled, {
  base: { vpcBlockPublicAccess: { InternetGatewayBlockMode: 'block-ingress', ManagedBy: 'account' } },
  pass: [
    { name: 'passes for ingress', message: 'blocked', evidence: { setBy: 'the account' } },
    { name: 'passes for the bidirectional mode', facts: { vpcBlockPublicAccess: { InternetGatewayBlockMode: 'block-bidirectional' } } },
    {
      name: 'passes by the organization',
      facts: { vpcBlockPublicAccess: { InternetGatewayBlockMode: 'block-ingress', ManagedBy: 'declarative-policy' } },
      evidence: { setBy: 'the organization' },
    },
  ],
  fail: [
    { name: 'fails when off', facts: { vpcBlockPublicAccess: { InternetGatewayBlockMode: 'off' } }, message: 'open' },
    { name: 'fails for ingress if bidirectional is required', params: { requiredMode: 'block-bidirectional' } },
  ],
});
