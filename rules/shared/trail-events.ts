import type { AdvancedFieldSelector } from '@aws-sdk/client-cloudtrail';
import type { TrailSelectors } from '../../src/services/cloudtrail/facts.ts';
import type { AsJson } from '../../src/core/to-json.ts';

/** Which half of some events a trail records. */
export interface Recorded {
  readonly read: boolean;
  readonly write: boolean;
}

/** Management events that a trail records, and the services it leaves out, such as `kms.amazonaws.com`. */
export interface ManagementEvents extends Recorded {
  readonly excluded: readonly string[];
}

type Fields = ReadonlyMap<string, AsJson<AdvancedFieldSelector>>;

const halves = (readWriteType: string | undefined): Recorded => ({
  read: readWriteType !== 'WriteOnly',
  write: readWriteType !== 'ReadOnly',
});

/** `readOnly` is the one field that halves events; without it both halves are recorded. */
function halvesOf(fields: Fields): Recorded {
  const values = fields.get('readOnly')?.Equals;
  return { read: values?.includes('true') ?? true, write: values?.includes('false') ?? true };
}

const fieldsOf = (selectors: readonly AsJson<AdvancedFieldSelector>[] | undefined): Fields =>
  new Map((selectors ?? []).map((selector) => [selector.Field ?? '', selector]));

const union = (all: readonly Recorded[]): Recorded => ({ read: all.some(({ read }) => read), write: all.some(({ write }) => write) });

const operators = ['Equals', 'StartsWith', 'EndsWith', 'NotEquals', 'NotStartsWith', 'NotEndsWith'] as const;

/** Whether a field says nothing but that its value is one of these. */
const only = (field: AsJson<AdvancedFieldSelector> | undefined, operator: (typeof operators)[number]): boolean =>
  field !== undefined && operators.every((other) => other === operator || (field[other] ?? []).length === 0);

/**
 * Which management events a trail records. A selector that names a service to record, or any field that is not known here, counts for
 * nothing. https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_AdvancedFieldSelector.html
 */
export function managementEvents(recorded: TrailSelectors): ManagementEvents {
  const found: ManagementEvents[] =
    recorded.kind === 'basic'
      ? recorded.selectors
          .filter(({ IncludeManagementEvents }) => IncludeManagementEvents === true)
          .map(({ ReadWriteType, ExcludeManagementEventSources = [] }) => ({
            ...halves(ReadWriteType),
            excluded: ExcludeManagementEventSources,
          }))
      : recorded.selectors.flatMap(({ FieldSelectors }) => {
          const { eventCategory, eventSource, readOnly: _, ...others } = Object.fromEntries(fieldsOf(FieldSelectors));
          if (eventCategory?.Equals?.includes('Management') !== true || Object.keys(others).length > 0) return [];
          if (eventSource !== undefined && !only(eventSource, 'NotEquals')) return [];
          return [{ ...halvesOf(fieldsOf(FieldSelectors)), excluded: eventSource?.NotEquals ?? [] }];
        });
  const excluded = [...new Set(found.flatMap(({ excluded: sources }) => sources))].filter((source) =>
    found.every(({ excluded: sources }) => sources.includes(source)),
  );
  return { ...union(found), excluded: excluded.sort() };
}

/** Object-level events of S3 that a trail records: of all buckets, and of some. */
export interface ObjectEvents {
  readonly all: Recorded;
  readonly some: Recorded;
}

/** https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html */
export function objectEvents(recorded: TrailSelectors): ObjectEvents {
  const found: { readonly halves: Recorded; readonly all: boolean }[] =
    recorded.kind === 'basic'
      ? recorded.selectors.flatMap(({ ReadWriteType, DataResources = [] }) =>
          DataResources.filter(({ Type }) => Type === 'AWS::S3::Object').flatMap(({ Values = [] }) =>
            Values.map((value) => ({ halves: halves(ReadWriteType), all: everyBucket.test(value) })),
          ),
        )
      : recorded.selectors.flatMap(({ FieldSelectors }) => {
          const fields = fieldsOf(FieldSelectors);
          const { eventCategory, readOnly: _, 'resources.type': type, 'resources.ARN': arn, ...others } = Object.fromEntries(fields);
          if (eventCategory?.Equals?.includes('Data') !== true || type?.Equals?.includes('AWS::S3::Object') !== true) return [];
          const everywhere =
            arn === undefined || (only(arn, 'StartsWith') && arn.StartsWith?.some((prefix) => everyBucket.test(prefix)) === true);
          return [{ halves: halvesOf(fields), all: everywhere && Object.keys(others).length === 0 }];
        });
  return { all: union(found.filter(({ all }) => all).map(({ halves: of }) => of)), some: union(found.map(({ halves: of }) => of)) };
}

/** A prefix that the ARNs of all buckets have. */
const everyBucket = /^arn:aws[\w-]*:s3(:::)?$/;

/** Kinds of resources with data events of their own, and how all of a kind are named in a basic selector. */
const dataEventTypes = { 'AWS::DynamoDB::Table': /^arn:aws[\w-]*:dynamodb$/, 'AWS::Lambda::Function': /^arn:aws[\w-]*:lambda$/ } as const;

/**
 * Which half of the data events of a table or function a trail records. A selector that also goes by another field, such as the
 * event's name, counts for nothing.
 */
export function dataEvents(recorded: TrailSelectors, ofType: keyof typeof dataEventTypes, resourceArn: string): Recorded {
  const covers = (values: readonly string[] = []) => values.some((value) => value === resourceArn || dataEventTypes[ofType].test(value));
  if (recorded.kind === 'basic') {
    const fitting = recorded.selectors.filter(({ DataResources = [] }) =>
      DataResources.some(({ Type, Values }) => Type === ofType && covers(Values)),
    );
    return union(fitting.map(({ ReadWriteType }) => halves(ReadWriteType)));
  }
  const fitting = recorded.selectors
    .map(({ FieldSelectors }) => fieldsOf(FieldSelectors))
    .filter((fields) => {
      const { eventCategory, readOnly: _, 'resources.type': type, 'resources.ARN': arn, ...others } = Object.fromEntries(fields);
      if (eventCategory?.Equals?.includes('Data') !== true || type?.Equals?.includes(ofType) !== true) return false;
      if (Object.keys(others).length > 0) return false;
      if (arn === undefined) return true;
      if (only(arn, 'Equals')) return covers(arn.Equals);
      return only(arn, 'StartsWith') && arn.StartsWith?.some((prefix) => resourceArn.startsWith(prefix)) === true;
    });
  return union(fitting.map(halvesOf));
}
