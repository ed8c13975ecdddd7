import {
  DescribeDBClusterSnapshotAttributesCommand,
  DescribeDBClusterSnapshotsCommand,
  DescribeDBSnapshotAttributesCommand,
  DescribeDBSnapshotsCommand,
  RDSClient,
} from '@aws-sdk/client-rds';
import { mockClient } from 'aws-sdk-client-mock';
import { dbClusterSnapshotCollector } from '../../../src/services/rds/db-cluster-snapshot.ts';
import { dbSnapshotCollector } from '../../../src/services/rds/db-snapshot.ts';
import { known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const rds = mockClient(RDSClient);
const awsError = (name: string, status = 404) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: status } });
beforeEach(() => rds.reset());

const types = { manual: 'manual', automated: 'automated', awsbackup: 'awsbackup' };

describe('snapshots of instances', () => {
  const snapshot = (id: string, more = {}) => ({
    DBSnapshotIdentifier: id,
    DBSnapshotArn: `arn:aws:rds:eu-west-1:111122223333:snapshot:${id}`,
    Engine: 'postgres',
    Encrypted: true,
    SnapshotType: types.manual,
    TagList: [{ Key: 'team', Value: 'orders' }],
    ...more,
  });
  const shared = (id: string, AttributeValues: string[]) =>
    rds.on(DescribeDBSnapshotAttributesCommand, { DBSnapshotIdentifier: id }).resolves({
      DBSnapshotAttributesResult: { DBSnapshotAttributes: [{ AttributeName: 'restore', AttributeValues }] },
    });

  test('are listed on all pages, and only shareable ones are described', async () => {
    rds
      .on(DescribeDBSnapshotsCommand)
      .resolves({ DBSnapshots: [snapshot('a'), snapshot('b', { SnapshotType: types.automated })], Marker: 'next' })
      .on(DescribeDBSnapshotsCommand, { Marker: 'next' })
      .resolves({ DBSnapshots: [snapshot('c', { Encrypted: false }), snapshot('d', { SnapshotType: types.awsbackup })] });
    shared('a', ['all', '444455556666']);
    shared('c', []);
    shared('d', []);
    const { resources, listingErrors } = await collect(dbSnapshotCollector);
    expect(listingErrors).toEqual([]);
    expect(resources).toMatchObject([
      { id: 'a', tags: { team: 'orders' }, facts: { encrypted: known(true), restorableBy: known(['all', '444455556666']) } },
      { id: 'b', facts: { restorableBy: known([]) } },
      { id: 'c', facts: { encrypted: known(false), restorableBy: known([]) } },
      { id: 'd', facts: { restorableBy: known([]) } },
    ]);
    expect(rds.commandCalls(DescribeDBSnapshotAttributesCommand)).toHaveLength(3);
  });

  test('are a collection error if one is denied, and left out if deleted', async () => {
    rds.on(DescribeDBSnapshotsCommand).resolves({ DBSnapshots: [snapshot('a'), snapshot('b'), snapshot('c'), snapshot('d')] });
    rds.on(DescribeDBSnapshotAttributesCommand, { DBSnapshotIdentifier: 'a' }).rejects(awsError('AccessDenied', 403));
    rds.on(DescribeDBSnapshotAttributesCommand, { DBSnapshotIdentifier: 'b' }).rejects(awsError('DBSnapshotNotFoundFault'));
    rds.on(DescribeDBSnapshotsCommand, { DBSnapshotIdentifier: 'b' }).rejects(awsError('DBSnapshotNotFoundFault'));
    rds.on(DescribeDBSnapshotAttributesCommand, { DBSnapshotIdentifier: 'c' }).resolves({});
    shared('d', ['444455556666']);
    const { resources } = await collect(dbSnapshotCollector, { facts: ['restorableBy'] });
    const action = 'rds:DescribeDBSnapshotAttributes';
    expect(resources).toMatchObject([
      { id: 'a', facts: { restorableBy: { state: 'unreadable', collectionError: { kind: 'denied', action } } } },
      { id: 'c', facts: { restorableBy: { state: 'unreadable', collectionError: { kind: 'not-reported', action } } } },
      { id: 'd', facts: { restorableBy: known(['444455556666']) } },
    ]);
  });

  test('are one collection error if the listing is denied', async () => {
    rds.on(DescribeDBSnapshotsCommand).rejects(awsError('AccessDenied', 403));
    const { resources, listingErrors } = await collect(dbSnapshotCollector);
    expect(resources).toEqual([]);
    expect(listingErrors).toMatchObject([
      { type: 'AWS::RDS::DBSnapshot', region: 'eu-west-1', collectionError: { kind: 'denied', action: 'rds:DescribeDBSnapshots' } },
    ]);
  });
});

test('snapshots of clusters exclude those of DocumentDB and Neptune', async () => {
  const snapshot = (id: string, more = {}) => ({
    DBClusterSnapshotIdentifier: id,
    DBClusterSnapshotArn: `arn:aws:rds:eu-west-1:111122223333:cluster-snapshot:${id}`,
    Engine: 'aurora-mysql',
    StorageEncrypted: true,
    SnapshotType: types.manual,
    ...more,
  });
  rds.on(DescribeDBClusterSnapshotsCommand).resolves({
    DBClusterSnapshots: [
      snapshot('a'),
      snapshot('b', { SnapshotType: types.automated, StorageEncrypted: false }),
      snapshot('c'),
      snapshot('docs', { Engine: 'docdb' }),
      snapshot('graph', { Engine: 'neptune' }),
    ],
  });
  rds.on(DescribeDBClusterSnapshotAttributesCommand, { DBClusterSnapshotIdentifier: 'a' }).resolves({
    DBClusterSnapshotAttributesResult: { DBClusterSnapshotAttributes: [{ AttributeName: 'restore', AttributeValues: ['all'] }] },
  });
  rds
    .on(DescribeDBClusterSnapshotAttributesCommand, { DBClusterSnapshotIdentifier: 'c' })
    .rejects(awsError('DBClusterSnapshotNotFoundFault'))
    .on(DescribeDBClusterSnapshotsCommand, { DBClusterSnapshotIdentifier: 'c' })
    .resolves({ DBClusterSnapshots: [] });
  const { resources } = await collect(dbClusterSnapshotCollector);
  expect(resources).toMatchObject([
    { id: 'a', facts: { encrypted: known(true), restorableBy: known(['all']) } },
    { id: 'b', facts: { encrypted: known(false), restorableBy: known([]) } },
  ]);
});
