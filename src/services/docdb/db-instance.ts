import type { DBInstance } from '@aws-sdk/client-rds';
import { defineCollector } from '../../core/collector.ts';
import { listingFrom, tagsOf } from '../../core/fact-reads.ts';
import { databaseFacts } from '../rds/database.ts';
import { certificateFacts } from '../rds/db-instance.ts';
import { instances } from '../rds/listings.ts';

/** Instances of clusters. They have the settings of their cluster, except for the server certificate. */
export const dbInstanceCollector = defineCollector<'AWS::DocDB::DBInstance', DBInstance>({
  type: 'AWS::DocDB::DBInstance',
  service: 'docdb',
  scope: 'regional',
  list: listingFrom(instances.docdb, (items) =>
    items.flatMap((raw) =>
      raw.DBInstanceIdentifier === undefined || raw.DBInstanceArn === undefined
        ? []
        : [{ id: raw.DBInstanceIdentifier, arn: raw.DBInstanceArn, tags: tagsOf(raw.TagList), raw }],
    ),
  ),
  facts: { ...certificateFacts, pendingMaintenance: databaseFacts.pendingMaintenance },
});
