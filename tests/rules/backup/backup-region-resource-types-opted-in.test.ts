import { backupRegionResourceTypesOptedIn } from '../../../rules/backup/backup-region-resource-types-opted-in.ts';
import { testRule } from '../../support/rule-tester.ts';

const all = { EBS: true, EC2: true, RDS: true, Aurora: true, DynamoDB: true, S3: true };

testRule(backupRegionResourceTypesOptedIn, {
  base: { backupOptIn: all, backupCandidates: { S3: 4, EBS: 2 }, backupSelections: [] },
  pass: [
    { name: 'passes when all types in use are opted in', message: 'optedIn', evidence: { types: ['EBS', 'S3'] } },
    { name: 'passes when only a type that is not in use is not opted in', facts: { backupOptIn: { ...all, Aurora: false } } },
    {
      name: 'passes when an assignment names the type',
      facts: { backupOptIn: { ...all, S3: false }, backupSelections: [{ plan: 'daily', resources: ['arn:aws:s3:::orders'] }] },
      message: 'named',
      evidence: { types: ['S3'] },
    },
  ],
  fail: [
    {
      name: 'fails when a type in use is not opted in',
      facts: { backupOptIn: { ...all, S3: false } },
      message: 'optedOut',
      evidence: { types: ['S3'] },
    },
    { name: 'fails when a type in use is missing from the settings', facts: { backupOptIn: { EBS: true } }, evidence: { types: ['S3'] } },
    {
      name: 'fails when an assignment names one of two types',
      facts: {
        backupOptIn: {},
        backupSelections: [
          { plan: 'daily', resources: ['arn:aws:s3:::*'] },
          { plan: 'all', resources: ['*'] },
        ],
      },
      evidence: { types: ['EBS'] },
    },
    {
      name: 'fails for Aurora, which an assignment cannot name',
      facts: {
        backupOptIn: {},
        backupCandidates: { Aurora: 1 },
        backupSelections: [{ plan: 'daily', resources: ['arn:aws:rds:*:*:cluster:*'] }],
      },
    },
  ],
  notApplicable: [{ name: 'skips a Region without resources', facts: { backupCandidates: {}, backupOptIn: {} }, message: 'nothing' }],
});
