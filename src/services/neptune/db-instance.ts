import type { DBInstance } from '@aws-sdk/client-rds';
import { defineCollector } from '../../core/collector.ts';
import { databaseFacts, reported } from '../rds/database.ts';
import { networkFacts } from '../rds/db-instance.ts';
import { listedInstances } from '../rds/listed.ts';

/** Instances of Neptune clusters, which have a public endpoint and minor version upgrades of their own. */
export const dbInstanceCollector = defineCollector<'AWS::Neptune::DBInstance', DBInstance>({
  type: 'AWS::Neptune::DBInstance',
  service: 'neptune',
  scope: 'regional',
  list: listedInstances('neptune'),
  facts: {
    ...networkFacts,
    groupRules: databaseFacts.groupRules,
    prefixLists: databaseFacts.prefixLists,
    autoMinorVersionUpgrade: reported('AutoMinorVersionUpgrade'),
  },
});
