import type { BackupPlanRule } from '../../../src/services/backup/facts.ts';

/** Default schedule of a rule. https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupRule.html */
export const defaultSchedule = 'cron(0 5 ? * * *)';

/** Returns the days for which a rule keeps its longest-lived copy, or `Infinity`. For backups that are deleted after a copy, only the copies count. */
export const retentionDays = ({ Lifecycle, CopyActions = [] }: BackupPlanRule): number =>
  Math.max(
    Lifecycle?.DeleteAfterEvent === undefined ? (Lifecycle?.DeleteAfterDays ?? Number.POSITIVE_INFINITY) : 0,
    ...CopyActions.map((copy) => copy.Lifecycle?.DeleteAfterDays ?? Number.POSITIVE_INFINITY),
  );
