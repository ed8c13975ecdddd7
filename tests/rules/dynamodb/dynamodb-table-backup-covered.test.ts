import { dynamodbTableBackupCovered } from '../../../rules/dynamodb/dynamodb-table-backup-covered.ts';
import { backupCoveredCases } from '../../support/resources/backup-cases.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(
  dynamodbTableBackupCovered,
  backupCoveredCases({
    arn: 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders',
    wildcard: 'arn:aws:dynamodb:*:*:table/ord*',
    allOfType: 'arn:aws:dynamodb:*:*:table/*',
  }),
);
