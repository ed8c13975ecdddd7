import { backupRegionResourceTypesOptedIn } from '../../../rules/backup/backup-region-resource-types-opted-in.ts';
import { testRule } from '../../support/rule-tester.ts';

const all = { EBS: true, EC2: true, RDS: true, Aurora: true, DynamoDB: true, S3: true };

testRule(backupRegionResourceTypesOptedIn, {
  base: { backupOptIn: all, backupCandidates: { S3: 4, EBS: 2 }, backupSelections: [] },
  pass: [
    { name: 'all in use are opted in', message: 'optedIn', evidence: { types: ['EBS', 'S3'] } },
    { name: 'one that is not in use', facts: { backupOptIn: { ...all, Aurora: false } } },
    {
      name: 'not opted in, but named',
      facts: { backupOptIn: { ...all, S3: false }, backupSelections: [{ plan: 'daily', resources: ['arn:aws:s3:::orders'] }] },
      message: 'named',
      evidence: { types: ['S3'] },
    },
  ],
  fail: [
    { name: 'one in use is not opted in', facts: { backupOptIn: { ...all, S3: false } }, message: 'optedOut', evidence: { types: ['S3'] } },
    { name: 'one in use is not mentioned', facts: { backupOptIn: { EBS: true } }, evidence: { types: ['S3'] } },
    {
      name: 'one of two is named',
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
      name: 'Aurora cannot be named',
      facts: {
        backupOptIn: {},
        backupCandidates: { Aurora: 1 },
        backupSelections: [{ plan: 'daily', resources: ['arn:aws:rds:*:*:cluster:*'] }],
      },
    },
  ],
  notApplicable: [{ name: 'nothing to back up', facts: { backupCandidates: {}, backupOptIn: {} }, message: 'nothing' }],
});
