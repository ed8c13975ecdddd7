const all = { optedIn: true, selections: [{ plan: 'daily', resources: ['*'] }] };
const byTag = { optedIn: true, selections: [{ plan: 'tagged', anyTag: [{ key: 'backup', value: 'daily' }] }] };

export interface BackupCases {
  /** ARN of the resource. */
  readonly arn: string;
  /** Wildcard that matches the ARN. */
  readonly wildcard: string;
  /** Wildcard that matches all resources of the type. */
  readonly allOfType: string;
}

/** Cases of rules about resources that a backup plan should cover. */
export const backupCoveredCases = ({ arn, wildcard, allOfType }: BackupCases) =>
  ({
    resource: { arn },
    base: { backup: { optedIn: true, selections: [] } },
    pass: [
      { name: 'passes when a plan selects everything', facts: { backup: all }, message: 'covered', evidence: { plans: ['daily'] } },
      { name: 'passes when a plan names the ARN', facts: { backup: { optedIn: true, selections: [{ plan: 'one', resources: [arn] }] } } },
      {
        name: 'passes when a plan selects a wildcard ARN',
        facts: { backup: { optedIn: true, selections: [{ plan: 'some', resources: [wildcard] }] } },
      },
      { name: 'passes when a plan selects a tag', facts: { backup: byTag }, resource: { tags: { backup: 'daily' } } },
      {
        name: 'passes when a plan names the resource type without opt-in',
        facts: { backup: { optedIn: false, selections: [{ plan: 'type', resources: [allOfType] }] } },
      },
    ],
    fail: [
      { name: 'fails when no plan selects the resource', message: 'uncovered' },
      { name: 'fails when a plan selects another tag', facts: { backup: byTag } },
      {
        name: 'fails when a plan excludes the resource',
        facts: { backup: { optedIn: true, selections: [{ plan: 'daily', resources: ['*'], notResources: [arn] }] } },
      },
      {
        name: 'fails when service opt-in is off for the resource type',
        facts: { backup: { ...all, optedIn: false } },
        message: 'optedOut',
        evidence: { plans: ['daily'] },
      },
    ],
    undecided: [
      {
        name: 'is unknown when a plan selects a tag and tags are unreadable',
        facts: { backup: byTag },
        resource: { tags: null },
        message: 'unknown',
      },
    ],
  }) as const;
