import { opensearchDomainEngineVersionSupported } from '../../../rules/opensearch/opensearch-domain-engine-version-supported.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(opensearchDomainEngineVersionSupported, {
  base: { engineVersion: 'OpenSearch_2.19', versionOffered: true },
  pass: [
    { name: 'passes with a version in standard support', message: 'supported' },
    { name: 'passes with OpenSearch 2.11, which is later than 2.9', facts: { engineVersion: 'OpenSearch_2.11' } },
    { name: 'passes with OpenSearch 1.3', facts: { engineVersion: 'OpenSearch_1.3' } },
    { name: 'passes with Elasticsearch 6.8', facts: { engineVersion: 'Elasticsearch_6.8' } },
    { name: 'passes with Elasticsearch 7.10', facts: { engineVersion: 'Elasticsearch_7.10' } },
  ],
  fail: [
    { name: 'fails with Elasticsearch 7.1', facts: { engineVersion: 'Elasticsearch_7.1' }, message: 'ended', severity: 'high' },
    { name: 'fails with Elasticsearch 5.6', facts: { engineVersion: 'Elasticsearch_5.6' } },
    { name: 'fails with OpenSearch 2.9', facts: { engineVersion: 'OpenSearch_2.9' }, evidence: { end: '2025-11-07' } },
    { name: 'fails with a version that is not offered', facts: { versionOffered: false }, message: 'withdrawn' },
  ],
  undecided: [{ name: 'is unknown with another engine', facts: { engineVersion: 'Solr_9.1' }, message: 'unknown' }],
});
