import {
  AccessAnalyzerClient,
  type AnalyzerSummary,
  type FindingSummary,
  ListAnalyzersCommand,
  ListFindingsCommand,
} from '@aws-sdk/client-accessanalyzer';
import { mockClient } from 'aws-sdk-client-mock';
import { analyzerCollector } from '../../../src/services/accessanalyzer/analyzer.ts';
import { regionalAccountCollector } from '../../../src/services/index.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const client = mockClient(AccessAnalyzerClient);
const awsError = (name: string, status = 400) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: status } });
const arnOf = (name: string) => `arn:aws:access-analyzer:eu-west-1:111122223333:analyzer/${name}`;
const analyzer = (name: string, type: AnalyzerSummary['type']): AnalyzerSummary => ({
  arn: arnOf(name),
  name,
  type,
  status: 'ACTIVE',
  createdAt: new Date(),
});
const findings = (count: number, more: Partial<FindingSummary> = {}): FindingSummary[] =>
  Array.from({ length: count }, () => ({ resourceType: 'AWS::S3::Bucket', isPublic: false, ...more }) as FindingSummary);

beforeEach(() => {
  client.reset();
  client
    .on(ListAnalyzersCommand, {})
    .resolves({ analyzers: [analyzer('external', 'ACCOUNT')], nextToken: 'more' })
    .on(ListAnalyzersCommand, { nextToken: 'more' })
    .resolves({ analyzers: [{ ...analyzer('unused', 'ACCOUNT_UNUSED_ACCESS'), tags: { team: 'security' } }, {} as AnalyzerSummary] });
});

test('analyzers and the account fact come from one listing', async () => {
  client.on(ListFindingsCommand).resolves({ findings: [] });
  const plan = {
    collectors: [
      { collector: analyzerCollector, facts: ['externalAccess'] },
      { collector: regionalAccountCollector, facts: ['accessAnalyzers'] },
    ],
  };

  const { resources, listingErrors } = await collect(plan);

  expect(listingErrors).toEqual([]);
  expect(resources).toMatchObject([
    { type: 'AWS::AccessAnalyzer::Analyzer', id: 'external', arn: arnOf('external'), region: 'eu-west-1', tags: {} },
    { id: 'unused', tags: { team: 'security' }, facts: { externalAccess: absent() } },
    { type: 'AWS::::Account', region: 'eu-west-1' },
  ]);
  expect(resources[2]?.facts).toEqual({
    accessAnalyzers: known([
      { name: 'external', type: 'ACCOUNT', status: 'ACTIVE' },
      { name: 'unused', type: 'ACCOUNT_UNUSED_ACCESS', status: 'ACTIVE' },
      { name: '', type: '', status: '' },
    ]),
  });
  expect(client.commandCalls(ListAnalyzersCommand)).toHaveLength(2);
  expect(client.commandCalls(ListFindingsCommand)).toHaveLength(1);
});

async function externalAccess() {
  const { resources } = await collect(analyzerCollector, { facts: ['externalAccess'] });
  return (resources[0]?.facts as Record<string, unknown> | undefined)?.['externalAccess'];
}

test('active findings are counted by type', async () => {
  const input = { analyzerArn: arnOf('external'), filter: { status: { eq: ['ACTIVE'] } }, maxResults: 100 };
  client
    .on(ListFindingsCommand, input)
    .resolves({ findings: findings(100), nextToken: 'more' })
    .on(ListFindingsCommand, { ...input, nextToken: 'more' })
    .resolves({ findings: [...findings(1, { isPublic: true }), ...findings(2, { resourceType: 'AWS::KMS::Key' })] });

  expect(await externalAccess()).toEqual(
    known({ total: 103, more: false, public: 1, byType: { 'AWS::S3::Bucket': 101, 'AWS::KMS::Key': 2 } }),
  );
});

test('counting stops at a thousand findings', async () => {
  let page = 0;
  client.on(ListFindingsCommand).callsFake(() => ({ findings: findings(100), nextToken: `page ${page++}` }));

  expect(await externalAccess()).toEqual(known({ total: 1000, more: true, public: 0, byType: { 'AWS::S3::Bucket': 1000 } }));
  expect(client.commandCalls(ListFindingsCommand)).toHaveLength(10);
});

test('a denied call is unreadable', async () => {
  client.on(ListFindingsCommand).rejects(awsError('AccessDeniedException', 403));

  expect(await externalAccess()).toMatchObject({ collectionError: { kind: 'denied', action: 'access-analyzer:ListFindings' } });
});

test('an analyzer that was deleted during the audit is left out', async () => {
  const listed = [analyzer('external', 'ACCOUNT'), analyzer('unused', 'ACCOUNT_UNUSED_ACCESS')];
  client
    .on(ListAnalyzersCommand)
    .resolvesOnce({ analyzers: listed })
    .resolves({ analyzers: listed.slice(1) });
  client.on(ListFindingsCommand).rejects(awsError('ResourceNotFoundException', 404));

  const { resources } = await collect(analyzerCollector, { facts: ['externalAccess'] });

  expect(resources.map(({ id }) => id)).toEqual(['unused']);
});

test.each([
  ['no type', { type: undefined }, 'the answer contains no type'],
  ['not active', { status: 'FAILED' as const }, 'the analyzer is FAILED and its findings are not current'],
])('%s', async (_, change, message) => {
  client.reset();
  client.on(ListAnalyzersCommand).resolves({ analyzers: [{ ...analyzer('external', 'ACCOUNT'), ...change }] });

  expect(await externalAccess()).toMatchObject({ collectionError: { kind: 'not-reported', message } });
});
