import type { AdvancedFieldSelector } from '@aws-sdk/client-cloudtrail';
import type { TrailSelectors } from '../../src/services/cloudtrail/facts.ts';
import type { AsJson } from '../../src/core/to-json.ts';

/** Whether a trail records read events and write events. */
export interface Recorded {
  readonly read: boolean;
  readonly write: boolean;
}

/** Management events that a trail records, and the event sources that it excludes, such as `kms.amazonaws.com`. */
export interface ManagementEvents extends Recorded {
  readonly excluded: readonly string[];
}

type Fields = ReadonlyMap<string, AsJson<AdvancedFieldSelector>>;

const recordedBy = (readWriteType: string | undefined): Recorded => ({
  read: readWriteType !== 'WriteOnly',
  write: readWriteType !== 'ReadOnly',
});

/** Only the field `readOnly` separates read events from write events; without it, a selector records both. */
function recordedByFields(fields: Fields): Recorded {
  const values = fields.get('readOnly')?.Equals;
  return { read: values?.includes('true') ?? true, write: values?.includes('false') ?? true };
}

const fieldsOf = (selectors: readonly AsJson<AdvancedFieldSelector>[] | undefined): Fields =>
  new Map((selectors ?? []).map((selector) => [selector.Field ?? '', selector]));

const union = (all: readonly Recorded[]): Recorded => ({ read: all.some(({ read }) => read), write: all.some(({ write }) => write) });

const operators = ['Equals', 'StartsWith', 'EndsWith', 'NotEquals', 'NotStartsWith', 'NotEndsWith'] as const;

/** Whether a field has no condition with another operator. */
const only = (field: AsJson<AdvancedFieldSelector> | undefined, operator: (typeof operators)[number]): boolean =>
  field !== undefined && operators.every((other) => other === operator || (field[other] ?? []).length === 0);

/**
 * Returns the management events that a trail records. Selectors that record only named event sources, or have unknown fields, are
 * ignored. https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_AdvancedFieldSelector.html
 */
export function managementEvents(recorded: TrailSelectors): ManagementEvents {
  const selectors: ManagementEvents[] =
    recorded.kind === 'basic'
      ? recorded.selectors
          .filter(({ IncludeManagementEvents }) => IncludeManagementEvents === true)
          .map(({ ReadWriteType, ExcludeManagementEventSources = [] }) => ({
            ...recordedBy(ReadWriteType),
            excluded: ExcludeManagementEventSources,
          }))
      : recorded.selectors.flatMap(({ FieldSelectors }) => {
          const { eventCategory, eventSource, readOnly: _, ...others } = Object.fromEntries(fieldsOf(FieldSelectors));
          if (eventCategory?.Equals?.includes('Management') !== true || Object.keys(others).length > 0) return [];
          if (eventSource !== undefined && !only(eventSource, 'NotEquals')) return [];
          return [{ ...recordedByFields(fieldsOf(FieldSelectors)), excluded: eventSource?.NotEquals ?? [] }];
        });
  const excluded = [...excludedBy(selectors.filter(({ read }) => read)), ...excludedBy(selectors.filter(({ write }) => write))];
  return { ...union(selectors), excluded: [...new Set(excluded)].sort() };
}

/** Event sources that all selectors exclude. */
const excludedBy = ([first, ...others]: readonly ManagementEvents[]): readonly string[] =>
  (first?.excluded ?? []).filter((source) => others.every(({ excluded }) => excluded.includes(source)));

/** S3 object events that a trail records, for all buckets and for some buckets. */
export interface ObjectEvents {
  readonly all: Recorded;
  readonly some: Recorded;
}

/** Returns the S3 object events that a trail records. https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html */
export function objectEvents(recorded: TrailSelectors): ObjectEvents {
  const found: { readonly events: Recorded; readonly all: boolean }[] =
    recorded.kind === 'basic'
      ? recorded.selectors.flatMap(({ ReadWriteType, DataResources = [] }) =>
          DataResources.filter(({ Type }) => Type === 'AWS::S3::Object').flatMap(({ Values = [] }) =>
            Values.map((value) => ({ events: recordedBy(ReadWriteType), all: allBuckets.test(value) })),
          ),
        )
      : recorded.selectors.flatMap(({ FieldSelectors }) => {
          const fields = fieldsOf(FieldSelectors);
          const { eventCategory, readOnly: _, 'resources.type': type, 'resources.ARN': arn, ...others } = Object.fromEntries(fields);
          if (eventCategory?.Equals?.includes('Data') !== true || type?.Equals?.includes('AWS::S3::Object') !== true) return [];
          const coversAll =
            arn === undefined || (only(arn, 'StartsWith') && arn.StartsWith?.some((prefix) => allBuckets.test(prefix)) === true);
          return [{ events: recordedByFields(fields), all: coversAll && Object.keys(others).length === 0 }];
        });
  return {
    all: union(found.filter(({ all }) => all).map(({ events }) => events)),
    some: union(found.map(({ events }) => events)),
  };
}

/** ARN prefix of all buckets. */
const allBuckets = /^arn:aws[\w-]*:s3(:::)?$/;

/** Resource types with data events, and the ARN prefix that names all resources of a type in a basic selector. */
const dataEventTypes = { 'AWS::DynamoDB::Table': /^arn:aws[\w-]*:dynamodb$/, 'AWS::Lambda::Function': /^arn:aws[\w-]*:lambda$/ } as const;

/**
 * Returns the data events of a table or function that a trail records. Selectors that are limited by other fields, such as the event
 * name, are ignored.
 */
export function dataEvents(recorded: TrailSelectors, ofType: keyof typeof dataEventTypes, resourceArn: string): Recorded {
  const covers = (values: readonly string[] = []) => values.some((value) => value === resourceArn || dataEventTypes[ofType].test(value));
  if (recorded.kind === 'basic') {
    const matching = recorded.selectors.filter(({ DataResources = [] }) =>
      DataResources.some(({ Type, Values }) => Type === ofType && covers(Values)),
    );
    return union(matching.map(({ ReadWriteType }) => recordedBy(ReadWriteType)));
  }
  const matching = recorded.selectors
    .map(({ FieldSelectors }) => fieldsOf(FieldSelectors))
    .filter((fields) => {
      const { eventCategory, readOnly: _, 'resources.type': type, 'resources.ARN': arn, ...others } = Object.fromEntries(fields);
      if (eventCategory?.Equals?.includes('Data') !== true || type?.Equals?.includes(ofType) !== true) return false;
      if (Object.keys(others).length > 0) return false;
      if (arn === undefined) return true;
      if (only(arn, 'Equals')) return covers(arn.Equals);
      return only(arn, 'StartsWith') && arn.StartsWith?.some((prefix) => resourceArn.startsWith(prefix)) === true;
    });
  return union(matching.map(recordedByFields));
}
