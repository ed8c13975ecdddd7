import type { DBInstance } from '@aws-sdk/client-rds';
import { defineCollector } from '../../core/collector.ts';
import { databaseFacts } from '../rds/database.ts';
import { certificateFacts } from '../rds/db-instance.ts';
import { listedInstances } from '../rds/listed.ts';

/** Instances of clusters. They have the settings of their cluster, except for the server certificate. */
export const dbInstanceCollector = defineCollector<'AWS::DocDB::DBInstance', DBInstance>({
  type: 'AWS::DocDB::DBInstance',
  service: 'docdb',
  scope: 'regional',
  list: listedInstances('docdb'),
  facts: { ...certificateFacts, pendingMaintenance: databaseFacts.pendingMaintenance },
});
