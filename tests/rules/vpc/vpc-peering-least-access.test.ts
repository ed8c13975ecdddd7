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
    { name: 'passes for a subnet of the peer', message: 'narrow', evidence: { routes: ['10.1.4.0/24 in rtb-1'] } },
    { name: 'passes with no route yet', facts: { routes: [] } },
    { name: 'passes for a trusted account', facts: { sides: [there, here] }, params: trusting },
    { name: 'passes for approved Regions', params: { approvedRegions: ['eu-west-1', 'eu-central-1'] } },
    { name: 'passes for the whole peer if that is allowed', facts: { routes: routes('10.1.0.0/16') }, params: { allowFullCidr: true } },
    { name: 'passes for most of the peer', facts: { routes: routes('10.1.0.0/17', '10.1.128.0/18') } },
    {
      name: 'passes for halves of the peer by different tables',
      facts: { routes: [...routes('10.1.0.0/17'), { routeTableId: 'rtb-2', vpcId: 'vpc-1', to: ['10.1.128.0/17'] }] },
    },
    {
      name: 'passes on the other side, a subnet of this one',
      facts: { routes: [{ routeTableId: 'rtb-2', vpcId: 'vpc-2', to: ['10.0.1.0/24'] }] },
    },
    { name: 'passes for its own block, which has no effect', facts: { routes: routes('10.0.0.0/16') } },
    {
      name: 'passes for a peer without CIDR blocks and routes',
      facts: { sides: [here, { ...there, accountId: '111122223333', blocks: [] }], routes: [] },
    },
  ],
  fail: [
    {
      name: 'fails for the whole peer',
      facts: { routes: routes('10.1.0.0/16') },
      message: 'wide',
      evidence: { routes: ['10.1.0.0/16 in rtb-1'] },
    },
    { name: 'fails for more than the peer', facts: { routes: routes('10.0.0.0/8') } },
    { name: 'fails for one of two blocks', facts: { routes: routes('2001:db8:1::/56') } },
    { name: 'fails for two halves in one table', facts: { routes: [...routes('10.1.0.0/17'), ...routes('10.1.128.0/17')] } },
    { name: 'fails for everything', facts: { routes: routes('0.0.0.0/0') } },
    {
      name: 'fails for everything, although the blocks are unknown',
      facts: { sides: [here, { ...there, accountId: '111122223333', blocks: [] }], routes: routes('::/0') },
      message: 'wide',
    },
    { name: 'fails for the whole VPC from the peer', facts: { routes: [{ routeTableId: 'rtb-2', vpcId: 'vpc-2', to: ['10.0.0.0/16'] }] } },
    { name: 'fails for another account', facts: { sides: [here, there] }, message: 'stranger', evidence: { accounts: ['444455556666'] } },
    {
      name: 'fails for another Region',
      params: { approvedRegions: ['eu-west-1'] },
      message: 'region',
      evidence: { regions: ['eu-central-1'] },
    },
  ],
  undecided: [
    {
      name: 'is unknown for a peer without visible CIDR blocks',
      facts: { sides: [here, { ...there, accountId: '111122223333', blocks: [] }] },
      message: 'unknown',
    },
  ],
  notApplicable: [
    { name: 'skips when not accepted yet', facts: { status: 'pending-acceptance', routes: [] }, message: 'inactive' },
    { name: 'skips when deleted', facts: { status: 'deleted' } },
  ],
});
