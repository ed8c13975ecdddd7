import type { RecordingGroup } from '@aws-sdk/client-config-service';
import type { AsJson } from './to-json.ts';

/** What a recorder of AWS Config leaves out. */
export interface Recording {
  /** It records what there is and will be, but for `missing`. */
  readonly all: boolean;
  /** Types that are left out, or that were asked for and are not among those it records. */
  readonly missing: readonly string[];
}

/**
 * IAM types are recorded in one Region only, and leaving them out elsewhere is what AWS advises; compliance results say nothing that
 * AWS Config does not say otherwise. https://docs.aws.amazon.com/config/latest/developerguide/select-resources.html
 */
const harmless: readonly string[] = [
  'AWS::IAM::Group',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::IAM::User',
  'AWS::Config::ResourceCompliance',
];

/** @param required types that must be recorded; empty: all */
export function recordingOf(group: AsJson<RecordingGroup> | undefined, required: readonly string[]): Recording {
  const { allSupported, exclusionByResourceTypes, recordingStrategy, resourceTypes = [] } = group ?? {};
  const strategy = recordingStrategy?.useOnly ?? (allSupported === true ? 'ALL_SUPPORTED_RESOURCE_TYPES' : 'INCLUSION_BY_RESOURCE_TYPES');
  if (strategy === 'ALL_SUPPORTED_RESOURCE_TYPES') return { all: true, missing: [] };
  if (strategy === 'EXCLUSION_BY_RESOURCE_TYPES') {
    const excluded = exclusionByResourceTypes?.resourceTypes ?? [];
    return { all: true, missing: excluded.filter((type) => (required.length === 0 ? !harmless.includes(type) : required.includes(type))) };
  }
  const missing = required.filter((type) => !(resourceTypes as readonly string[]).includes(type));
  return { all: required.length > 0, missing };
}

/** What AWS says went wrong, as the end of a sentence. */
export const reasonOf = (said: string | undefined): string => (said ?? 'AWS does not say why').replace(/\.$/, '');
