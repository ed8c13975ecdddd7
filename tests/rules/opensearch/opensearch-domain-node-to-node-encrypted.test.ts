import { opensearchDomainNodeToNodeEncrypted } from '../../../rules/opensearch/opensearch-domain-node-to-node-encrypted.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(opensearchDomainNodeToNodeEncrypted, {
  base: { nodeToNodeEncrypted: true },
  pass: [{ name: 'encrypted', message: 'encrypted' }],
  fail: [{ name: 'not encrypted', facts: { nodeToNodeEncrypted: false }, message: 'plain' }],
});
