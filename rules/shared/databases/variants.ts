import type { ControlIds } from '../../../src/core/rule.ts';

/** Fields that differ between rules about the same setting of different database services. */
export interface DatabaseVariant {
  readonly resourceType: 'AWS::RDS::DBInstance' | 'AWS::RDS::DBCluster' | 'AWS::DocDB::DBCluster' | 'AWS::Neptune::DBCluster';
  /** Such as `DocumentDB`. */
  readonly product: string;
  readonly noun: string;
  readonly plural: string;
  /** The user guide, without the name of a page. */
  readonly guide: string;
  /** The AWS CLI command of the service, such as `aws docdb`. */
  readonly command: string;
  /** The AWS CLI command that changes a setting. */
  readonly modify: string;
  readonly terraform: string;
  /** Console steps that change settings. */
  readonly modifySteps: (...settings: readonly string[]) => string;
}

/** Fields that differ between rules about the same setting of snapshots of different database services. */
export interface SnapshotVariant {
  readonly resourceType:
    | 'AWS::RDS::DBSnapshot'
    | 'AWS::RDS::DBClusterSnapshot'
    | 'AWS::DocDB::DBClusterSnapshot'
    | 'AWS::Neptune::DBClusterSnapshot';
  readonly product: string;
  readonly plural: string;
  readonly guide: string;
  readonly command: string;
  /** The AWS CLI command that changes which accounts may restore a snapshot. */
  readonly modifyAttribute: string;
}

/** The rest of a rule: its ID, the page of the user guide, and its controls. */
export interface RuleFields {
  readonly id: string;
  /** Page of the user guide that describes the remediation. */
  readonly page: string;
  readonly controls: ControlIds;
}
