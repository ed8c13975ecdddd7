import { vpcPeeringLeastAccess } from '../../../rules/vpc/vpc-peering-least-access.ts';
import type { PeeringSide } from '../../../src/services/vpc/facts.ts';
import { testRule } from '../../support/rule-tester.ts';

const here: PeeringSide = { accountId: '111122223333', vpcId: 'vpc-1', region: 'eu-west-1', blocks: ['10.0.0.0/16'] };
const there: PeeringSide = {
  accountId: '444455556666',
  vpcId: 'vpc-2',
  region: 'eu-central-1',
  blocks: ['10.1.0.0/16', '2001:db8:1::/56'],
};
const routes = (...to: readonly string[]) => [{ routeTableId: 'rtb-1', vpcId: 'vpc-1', to }];
const trusting = { trustedAccounts: ['444455556666'] };

testRule(vpcPeeringLeastAccess, {
  base: { status: 'active', sides: [here, { ...there, accountId: '111122223333' }], routes: routes('10.1.4.0/24') },
  pass: [
    { name: 'a subnet of the peer', message: 'narrow', evidence: { routes: ['10.1.4.0/24 in rtb-1'] } },
    { name: 'no route yet', facts: { routes: [] } },
    { name: 'a trusted account', facts: { sides: [there, here] }, params: trusting },
    { name: 'approved Regions', params: { approvedRegions: ['eu-west-1', 'eu-central-1'] } },
    { name: 'the whole peer if that is allowed', facts: { routes: routes('10.1.0.0/16') }, params: { allowFullCidr: true } },
    { name: 'most of the peer', facts: { routes: routes('10.1.0.0/17', '10.1.128.0/18') } },
    {
      name: 'halves of the peer by different tables',
      facts: { routes: [...routes('10.1.0.0/17'), { routeTableId: 'rtb-2', vpcId: 'vpc-1', to: ['10.1.128.0/17'] }] },
    },
    {
      name: 'on the other side, a subnet of this one',
      facts: { routes: [{ routeTableId: 'rtb-2', vpcId: 'vpc-2', to: ['10.0.1.0/24'] }] },
    },
    { name: 'its own block, which has no effect', facts: { routes: routes('10.0.0.0/16') } },
    { name: 'a peer without blocks and routes', facts: { sides: [here, { ...there, accountId: '111122223333', blocks: [] }], routes: [] } },
  ],
  fail: [
    { name: 'the whole peer', facts: { routes: routes('10.1.0.0/16') }, message: 'wide', evidence: { routes: ['10.1.0.0/16 in rtb-1'] } },
    { name: 'more than the peer', facts: { routes: routes('10.0.0.0/8') } },
    { name: 'one of two blocks', facts: { routes: routes('2001:db8:1::/56') } },
    { name: 'two halves in one table', facts: { routes: [...routes('10.1.0.0/17'), ...routes('10.1.128.0/17')] } },
    { name: 'everything', facts: { routes: routes('0.0.0.0/0') } },
    {
      name: 'everything, although the blocks are unknown',
      facts: { sides: [here, { ...there, accountId: '111122223333', blocks: [] }], routes: routes('::/0') },
      message: 'wide',
    },
    { name: 'the whole VPC from the peer', facts: { routes: [{ routeTableId: 'rtb-2', vpcId: 'vpc-2', to: ['10.0.0.0/16'] }] } },
    { name: 'another account', facts: { sides: [here, there] }, message: 'stranger', evidence: { accounts: ['444455556666'] } },
    {
      name: 'another Region',
      params: { approvedRegions: ['eu-west-1'] },
      message: 'region',
      evidence: { regions: ['eu-central-1'] },
    },
  ],
  undecided: [
    {
      name: 'a peer without visible CIDR blocks',
      facts: { sides: [here, { ...there, accountId: '111122223333', blocks: [] }] },
      message: 'unknown',
    },
  ],
  notApplicable: [
    { name: 'not accepted yet', facts: { status: 'pending-acceptance', routes: [] }, message: 'inactive' },
    { name: 'deleted', facts: { status: 'deleted' } },
  ],
});
