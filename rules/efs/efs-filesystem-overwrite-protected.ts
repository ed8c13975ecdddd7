import { defineRule } from '../../src/core/rule.ts';

export const efsFilesystemOverwriteProtected = defineRule({
  id: 'efs-filesystem-overwrite-protected',
  title: 'EFS file systems should have replication overwrite protection enabled',
  resourceType: 'AWS::EFS::FileSystem',
  responsibility: 'backups',
  severity: 'low',
  tier: 3,
  facts: ['overwriteProtection'],
  messages: {
    protected: 'The file system cannot become the destination of a replication.',
    unprotected: 'The file system can become the destination of a replication, which replaces its files.',
    replica: 'The file system is a replica of another file system.',
    unavailable: 'Replication overwrite protection is not available in the Region.',
    unknown: 'Onus does not know the replication overwrite protection {{protection}}.',
  },
  rationale: 'Anyone with permission to replicate file systems can replace all files of an unprotected file system.',
  remediation: {
    text: 'Turn on replication overwrite protection.',
    url: 'https://docs.aws.amazon.com/efs/latest/ug/replication-use-cases.html',
    cli: 'aws efs update-file-system-protection --file-system-id {{id}} --replication-overwrite-protection ENABLED',
  },
  controls: {},
  evaluate: ({ overwriteProtection: protection }, { pass, fail, notApplicable, indeterminate }) => {
    if (protection === undefined) return notApplicable('unavailable');
    if (protection === 'ENABLED') return pass('protected');
    if (protection === 'REPLICATING') return notApplicable('replica');
    return protection === 'DISABLED' ? fail('unprotected') : indeterminate('unknown', { protection });
  },
});
