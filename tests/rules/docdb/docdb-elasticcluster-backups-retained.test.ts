import { docdbElasticclusterBackupsRetained } from '../../../rules/docdb/docdb-elasticcluster-backups-retained.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(docdbElasticclusterBackupsRetained, {
  base: { backupRetentionDays: 7, authType: 'SECRET_ARN' },
  pass: [{ name: 'passes when the retention is equal to the minimum', evidence: { days: 7, authType: 'SECRET_ARN' } }],
  fail: [
    {
      name: 'fails with the default retention of one day',
      facts: { backupRetentionDays: 1, authType: 'PLAIN_TEXT' },
      message: 'short',
      evidence: { days: 1, expected: 7, authType: 'PLAIN_TEXT' },
    },
  ],
});
