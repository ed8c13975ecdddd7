import type { BackupPlanRule } from '../../../src/services/backup/facts.ts';

/** The schedule of a rule that names none. https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupRule.html */
export const defaultSchedule = 'cron(0 5 ? * * *)';

/** Days for which a rule keeps its longest-lived copy; `Infinity`: for ever. A backup that goes once it is copied counts by its copies. */
export const retentionDays = ({ Lifecycle, CopyActions = [] }: BackupPlanRule): number =>
  Math.max(
    Lifecycle?.DeleteAfterEvent === undefined ? (Lifecycle?.DeleteAfterDays ?? Number.POSITIVE_INFINITY) : 0,
    ...CopyActions.map((copy) => copy.Lifecycle?.DeleteAfterDays ?? Number.POSITIVE_INFINITY),
  );
