import type { DBSnapshot, DBSnapshotAttribute } from '@aws-sdk/client-rds';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { perResource, listing, tagsOf, deletionCheck } from '../../core/fact-reads.ts';
import { rds } from './clients.ts';
import { reported } from './database.ts';
import { isRds } from './listings.ts';

/**
 * The result for automated snapshots, which cannot be shared, so no call is needed.
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ShareSnapshot.html
 */
export const notShareable = ({ SnapshotType: type }: { readonly SnapshotType?: string | undefined }) =>
  type === 'automated' ? { value: [] } : undefined;

/** Accounts that may restore a snapshot, or `all`: the values of its attribute `restore`. */
export const restorableBy = (
  attributes: readonly Pick<DBSnapshotAttribute, 'AttributeName' | 'AttributeValues'>[] | undefined,
): readonly string[] | undefined =>
  attributes?.filter(({ AttributeName: name }) => name === 'restore').flatMap(({ AttributeValues: values }) => values ?? []);

/** Snapshots of DB instances that belong to the account; a listing without a type excludes snapshots shared by other accounts. */
export const dbSnapshotCollector = defineCollector<'AWS::RDS::DBSnapshot', DBSnapshot>({
  type: 'AWS::RDS::DBSnapshot',
  service: 'rds',
  scope: 'regional',
  list: listing(rds, 'DescribeDBSnapshots', {
    token: 'Marker',
    items: (output) => output.DBSnapshots,
    resource: (raw) =>
      raw.DBSnapshotIdentifier === undefined || raw.DBSnapshotArn === undefined || !isRds(raw)
        ? undefined
        : { id: raw.DBSnapshotIdentifier, arn: raw.DBSnapshotArn, tags: tagsOf(raw.TagList), raw },
  }),
  deletion: deletionCheck(rds, 'DescribeDBSnapshots', {
    errorCodes: ['DBSnapshotNotFoundFault'],
    notFoundErrorCodes: ['DBSnapshotNotFoundFault'],
    input: ({ id }) => ({ DBSnapshotIdentifier: id }),
    token: 'Marker',
    ids: ({ DBSnapshots = [] }) => DBSnapshots.map(({ DBSnapshotIdentifier }) => DBSnapshotIdentifier),
  }),
  facts: {
    encrypted: reported('Encrypted'),
    restorableBy: perResource(rds, 'DescribeDBSnapshotAttributes', {
      skip: notShareable,
      input: ({ id }) => ({ DBSnapshotIdentifier: id }),
      value: ({ DBSnapshotAttributesResult: result }) =>
        restorableBy(result?.DBSnapshotAttributes) ?? notReported('AWS did not return the attributes'),
    }),
  },
});
