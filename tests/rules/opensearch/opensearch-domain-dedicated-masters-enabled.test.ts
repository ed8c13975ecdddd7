import { opensearchDomainDedicatedMastersEnabled } from '../../../rules/opensearch/opensearch-domain-dedicated-masters-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

const nodes = (more: object = {}) => ({ nodes: { dataNodes: 3, zoneAware: true, dedicatedMasters: 3, ...more } });

testRule(opensearchDomainDedicatedMastersEnabled, {
  base: nodes(),
  pass: [
    { name: 'passes for three nodes', message: 'enough' },
    { name: 'passes for five nodes', facts: nodes({ dedicatedMasters: 5 }) },
  ],
  fail: [
    { name: 'fails for none', facts: nodes({ dedicatedMasters: 0 }), message: 'none' },
    { name: 'fails for two nodes', facts: nodes({ dedicatedMasters: 2 }), message: 'few' },
  ],
});
