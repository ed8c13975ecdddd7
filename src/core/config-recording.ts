import type { RecordingGroup } from '@aws-sdk/client-config-service';
import { datedTable } from './dated-table.ts';
import type { AsJson } from './to-json.ts';

/** Completeness of a recorder of AWS Config. */
export interface Recording {
  /** Whether it records all existing and future types apart from `missing`. */
  readonly all: boolean;
  /** Types that it excludes, or required types that it does not record. */
  readonly missing: readonly string[];
}

/**
 * Global IAM types. AWS recommends recording them in one Region, so a recorder that leaves them out is complete if another one records
 * them. https://docs.aws.amazon.com/config/latest/developerguide/select-resources.html
 */
export const iamTypes: readonly string[] = ['AWS::IAM::Group', 'AWS::IAM::Policy', 'AWS::IAM::Role', 'AWS::IAM::User'];

/** Regions where AWS Config cannot record IAM types with any settings: Regions that it supports since after February 2022. */
const regionsWithoutIamTypes = datedTable({
  source: 'https://docs.aws.amazon.com/config/latest/developerguide/select-resources.html#select-resources-all',
  asOf: '2026-10',
  missing: 'The recorder of the Region records IAM types if it is configured to.',
  entries: [
    'ap-south-2',
    'ap-southeast-4',
    'ap-southeast-5',
    'ap-southeast-7',
    'ca-west-1',
    'eu-central-2',
    'eu-south-2',
    'il-central-1',
    'me-central-1',
    'mx-central-1',
  ] as readonly string[],
});

/** Types that a recorder may exclude: IAM types, which one Region records, and compliance results, which AWS Config reports itself. */
const excludable: readonly string[] = [...iamTypes, 'AWS::Config::ResourceCompliance'];

/**
 * Returns what a recorder does not record. IAM types are missing only if they are required and this recorder leaves them out.
 * @param required types that must be recorded; empty: all
 */
export function recordingOf(group: AsJson<RecordingGroup> | undefined, required: readonly string[]): Recording {
  const { allSupported, exclusionByResourceTypes, includeGlobalResourceTypes, recordingStrategy, resourceTypes = [] } = group ?? {};
  const strategy = recordingStrategy?.useOnly ?? (allSupported === true ? 'ALL_SUPPORTED_RESOURCE_TYPES' : 'INCLUSION_BY_RESOURCE_TYPES');
  if (strategy === 'ALL_SUPPORTED_RESOURCE_TYPES') {
    return { all: true, missing: includeGlobalResourceTypes === true ? [] : required.filter((type) => iamTypes.includes(type)) };
  }
  if (strategy === 'EXCLUSION_BY_RESOURCE_TYPES') {
    const excluded = exclusionByResourceTypes?.resourceTypes ?? [];
    return {
      all: true,
      missing: excluded.filter((type) => (required.length === 0 ? !excludable.includes(type) : required.includes(type))),
    };
  }
  const missing = required.filter((type) => !(resourceTypes as readonly string[]).includes(type));
  return { all: required.length > 0, missing };
}

/** Whether a recorder in a Region records all IAM types. */
export const recordsIamTypes = (group: AsJson<RecordingGroup> | undefined, region: string): boolean =>
  !regionsWithoutIamTypes.entries.includes(region) && recordingOf(group, iamTypes).missing.length === 0;

/** Returns the error that AWS reports, without its period, for the end of a sentence. */
export const reasonOf = (reported: string | undefined): string => (reported ?? 'AWS does not report a reason').replace(/\.$/, '');
