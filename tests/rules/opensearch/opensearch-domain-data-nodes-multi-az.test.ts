import { opensearchDomainDataNodesMultiAz } from '../../../rules/opensearch/opensearch-domain-data-nodes-multi-az.ts';
import { testRule } from '../../support/rule-tester.ts';

const nodes = (more: object = {}) => ({ nodes: { dataNodes: 3, zoneAware: true, dedicatedMasters: 3, ...more } });

testRule(opensearchDomainDataNodesMultiAz, {
  base: nodes(),
  pass: [
    { name: 'passes for three nodes', message: 'spread' },
    { name: 'passes for two nodes if that is enough', facts: nodes({ dataNodes: 2 }), params: { minDataNodes: 2 } },
  ],
  fail: [
    { name: 'fails for two nodes', facts: nodes({ dataNodes: 2 }), message: 'fewNodes' },
    { name: 'fails for nodes in one zone', facts: nodes({ zoneAware: false }), message: 'oneZone' },
  ],
});
