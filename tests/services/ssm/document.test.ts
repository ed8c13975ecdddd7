import { DescribeDocumentPermissionCommand, GetDocumentCommand, ListDocumentsCommand, SSMClient } from '@aws-sdk/client-ssm';
import { mockClient } from 'aws-sdk-client-mock';
import { documentCollector } from '../../../src/services/ssm/document.ts';
import { documentSecrets } from '../../../src/services/ssm/document-secrets.ts';
import { known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const ssm = mockClient(SSMClient);
beforeEach(() => void ssm.reset());

const refused = (name: string) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: 400 } });

test('lists own documents with their tags, page by page', async () => {
  const own = { Filters: [{ Key: 'Owner', Values: ['Self'] }], MaxResults: 50 };
  ssm
    .on(ListDocumentsCommand, own)
    .resolves({ DocumentIdentifiers: [{ Name: 'Meridian-Harden', Tags: [{ Key: 'team', Value: 'platform' }] }, {}], NextToken: 'more' })
    .on(ListDocumentsCommand, { ...own, NextToken: 'more' })
    .resolves({ DocumentIdentifiers: [{ Name: 'Deploy' }] });
  const { resources, listingErrors } = await collect(documentCollector, { facts: [] });
  expect(listingErrors).toEqual([]);
  expect(resources).toMatchObject([
    { id: 'Deploy', arn: 'arn:aws:ssm:eu-west-1:111122223333:document/Deploy', tags: {} },
    { id: 'Meridian-Harden', service: 'ssm', tags: { team: 'platform' } },
  ]);
});

test('reads all accounts that a document is shared with', async () => {
  ssm.on(ListDocumentsCommand).resolves({ DocumentIdentifiers: [{ Name: 'Deploy' }] });
  ssm
    .on(DescribeDocumentPermissionCommand, { Name: 'Deploy', PermissionType: 'Share', MaxResults: 200 })
    .resolves({ AccountIds: ['444455556666'], NextToken: 'more' })
    .on(DescribeDocumentPermissionCommand, { Name: 'Deploy', PermissionType: 'Share', MaxResults: 200, NextToken: 'more' })
    .resolves({ AccountIds: ['222233334444'] });
  const { resources } = await collect(documentCollector, { facts: ['sharedWith'] });
  expect(resources).toMatchObject([{ facts: { sharedWith: known(['222233334444', '444455556666']) } }]);
});

test('leaves out a deleted document, and reports a denied one', async () => {
  ssm
    .on(ListDocumentsCommand)
    .resolvesOnce({ DocumentIdentifiers: [{ Name: 'gone' }, { Name: 'hidden' }] })
    .resolves({ DocumentIdentifiers: [{ Name: 'gone-too' }] });
  ssm.on(GetDocumentCommand, { Name: 'gone' }).rejects(refused('InvalidDocument'));
  ssm.on(GetDocumentCommand, { Name: 'hidden' }).rejects(refused('AccessDeniedException'));
  const { resources, listingErrors } = await collect(documentCollector, { facts: ['secrets'] });
  expect(listingErrors).toEqual([]);
  expect(resources).toMatchObject([
    { id: 'hidden', facts: { secrets: { state: 'unreadable', collectionError: { kind: 'denied', action: 'ssm:GetDocument' } } } },
  ]);
});

describe('credentials in a document', () => {
  const command = (...runCommand: readonly string[]) =>
    JSON.stringify({ mainSteps: [{ action: 'aws:runShellScript', name: 'install', inputs: { runCommand } }] });

  test.each<[string, string, readonly { detector: string; where: string }[]]>([
    [
      'a password in a step',
      command('set -e', 'export DB_PASSWORD="Tr0ub4dor-and-3"'),
      [{ detector: 'password or token', where: 'step install' }],
    ],
    [
      'a repeated password',
      command('PASSWORD=Tr0ub4dor-1', 'PASSWORD=Tr0ub4dor-2'),
      [{ detector: 'password or token', where: 'step install' }],
    ],
    [
      'in a script of several lines',
      command('set -e\ncurl https://shop:Tr0ub4dor@example.org'),
      [{ detector: 'password in a URL', where: 'step install' }],
    ],
    [
      'in the default of a parameter',
      JSON.stringify({ parameters: { DbPassword: { type: 'String', default: 'Tr0ub4dor-and-3' } } }),
      [{ detector: 'password or token', where: 'parameters.DbPassword.default' }],
    ],
    ['in plain text', 'first\nAWS key AKIAIOSFODNN7EXAMPLE', [{ detector: 'AWS access key', where: 'line 2' }]],
    ['a reference to a parameter', command('PASSWORD={{ssm-secure:/shop/db-password}}'), []],
    ['a reference to a secret', JSON.stringify({ parameters: { DbPassword: { default: '{{resolve:secretsmanager:shop}}' } } }), []],
    ['numbers and null', JSON.stringify({ mainSteps: [null, { name: 7, inputs: { timeoutSeconds: 3 } }], parameters: [] }), []],
    ['an empty text', '', []],
  ])('%s', (_name, content, expected) => {
    expect(documentSecrets(content)).toEqual(expected);
  });
});
