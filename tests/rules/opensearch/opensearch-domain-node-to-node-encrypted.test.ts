import { opensearchDomainNodeToNodeEncrypted } from '../../../rules/opensearch/opensearch-domain-node-to-node-encrypted.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(opensearchDomainNodeToNodeEncrypted, {
  base: { nodeToNodeEncrypted: true },
  pass: [{ name: 'passes when encrypted', message: 'encrypted' }],
  fail: [{ name: 'fails when not encrypted', facts: { nodeToNodeEncrypted: false }, message: 'plain' }],
});
