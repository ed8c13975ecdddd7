import type { Condition } from '@aws-sdk/client-guardduty';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { shared, perResource, perResourceCalls, listingFrom, apiCalls } from '../../core/fact-reads.ts';
import { mapConcurrently } from '../../util/concurrency.ts';
import { instances } from '../ec2/shared-reads.ts';
import { eventRulesAbout } from '../events/shared-reads.ts';
import { taggedTypes } from '../tagging/tags.ts';
import { functions } from '../lambda/shared-reads.ts';
import { organizationId } from '../organizations/shared-reads.ts';
import { clusters, instances as databases } from '../rds/listings.ts';
import { ownBuckets } from '../s3/shared-reads.ts';
import { guardDuty } from './clients.ts';
import { securityStandards } from '../securityhub/shared-reads.ts';
import { administrationOf, administrationReads } from './administration.ts';
import { detectorIds } from './shared-reads.ts';

/** Returns the fields that a filter limits to certain values. Negated conditions and bare wildcards limit nothing. */
const criteriaOf = (criterion: Readonly<Record<string, Condition>> = {}): readonly string[] =>
  Object.entries(criterion)
    .filter(([, condition]) => Object.entries(condition).some(([operator, wanted]) => !/^(Neq|Not)/.test(operator) && limits(wanted)))
    .map(([field]) => field)
    .sort();

const limits = (wanted: unknown): boolean =>
  Array.isArray(wanted)
    ? wanted.length > 0 && wanted.every((value) => typeof value === 'string' && !/^[*?]*$/.test(value))
    : wanted !== undefined;

/** All items of a listing of a detector. */
async function all<Page>(pages: AsyncIterable<Page>, items: (page: Page) => readonly string[] | undefined): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const page of pages) found.push(...(items(page) ?? []));
  return found;
}

const input = ({ id }: { readonly id: string }) => ({ DetectorId: id });
const guardDutyEvents = eventRulesAbout('aws.guardduty');

export const detectorCollector = defineCollector<'AWS::GuardDuty::Detector', null>({
  type: 'AWS::GuardDuty::Detector',
  service: 'guardduty',
  scope: 'regional',
  list: listingFrom(detectorIds, (ids, { partition, region, accountId }) =>
    ids.map((id) => ({ id, arn: `arn:${partition}:guardduty:${region}:${accountId}:detector/${id}`, raw: null })),
  ),
  tags: perResource(guardDuty, 'GetDetector', { input, value: ({ Tags = {} }) => Tags }),
  facts: {
    status: perResource(guardDuty, 'GetDetector', {
      input,
      value: ({ Status }) => Status ?? notReported('the response does not include the status'),
    }),
    features: perResource(guardDuty, 'GetDetector', {
      input,
      value: ({ Features }) =>
        Features?.map(({ Name = 'unknown', Status, AdditionalConfiguration = [] }) => ({
          name: Name,
          enabled: Status === 'ENABLED',
          parts: AdditionalConfiguration.flatMap((part) => (part.Status === 'ENABLED' ? (part.Name ?? []) : [])),
        })) ?? notReported('the response does not include features'),
    }),
    administration: perResourceCalls(administrationReads, (aws, { id }) => administrationOf(aws, id)),
    organizationId,
    openFindings: perResource(guardDuty, 'GetFindingsStatistics', {
      input: ({ id, accountId }) => ({
        DetectorId: id,
        GroupBy: 'FINDING_TYPE' as const,
        // The detector of an administrator also has the findings of its members.
        FindingCriteria: {
          Criterion: {
            accountId: { Equals: [accountId] },
            severity: { GreaterThanOrEqual: 7 },
            'service.archived': { Equals: ['false'] },
          },
        },
        MaxResults: 100,
      }),
      value: ({ FindingStatistics }) =>
        FindingStatistics?.GroupedByFindingType?.map(({ FindingType = 'unknown', TotalFindings }) => ({
          type: FindingType,
          // AWS lists only types that have findings.
          count: TotalFindings ?? 1,
        })) ?? notReported('the response does not include statistics'),
    }),
    exports: perResourceCalls([apiCalls(guardDuty, 'ListPublishingDestinations')], (aws, { id }) =>
      all(
        aws.pages(guardDuty, 'ListPublishingDestinations', { input: { DetectorId: id, MaxResults: 50 }, token: 'NextToken' }),
        ({ Destinations }) => Destinations?.map(({ Status }) => Status ?? 'unknown'),
      ),
    ),
    eventRules: shared(guardDutyEvents, (rules) => rules ?? []),
    securityHubEnabled: shared(securityStandards, (standards) => standards !== undefined),
    suppressionRules: perResourceCalls([apiCalls(guardDuty, 'ListFilters', 'GetFilter')], async (aws, { id }) => {
      const pages = aws.pages(guardDuty, 'ListFilters', { input: { DetectorId: id, MaxResults: 50 }, token: 'NextToken' });
      const filters = await mapConcurrently(await all(pages, ({ FilterNames }) => FilterNames), async (name) => ({
        name,
        ...(await aws.call(guardDuty, 'GetFilter', { DetectorId: id, FilterName: name })),
      }));
      return filters.flatMap(({ name, Action, FindingCriteria }) =>
        Action === 'ARCHIVE' ? [{ name, criteria: criteriaOf(FindingCriteria?.Criterion) }] : [],
      );
    }),
    trustedLists: perResourceCalls([apiCalls(guardDuty, 'ListIPSets', 'GetIPSet')], async (aws, { id }) => {
      const pages = aws.pages(guardDuty, 'ListIPSets', { input: { DetectorId: id, MaxResults: 50 }, token: 'NextToken' });
      const lists = await mapConcurrently(await all(pages, ({ IpSetIds }) => IpSetIds), async (list) => ({
        list,
        ...(await aws.call(guardDuty, 'GetIPSet', { DetectorId: id, IpSetId: list })),
      }));
      return lists.flatMap(({ list, Name = list, Status }) => (Status === 'ACTIVE' || Status === 'ACTIVATING' ? [Name] : []));
    }),
    hasBuckets: shared(ownBuckets, (buckets, detector) => buckets?.some(({ region }) => region === detector.region) === true),
    hasInstances: shared(instances, (items) => items?.some(({ State }) => State?.Name !== 'terminated') === true),
    hasFunctions: shared(functions, (items) => (items?.length ?? 0) > 0),
    hasKubernetes: perResourceCalls([...instances.apiCalls, ...taggedTypes.apiCalls], async (_aws, _detector, { shared }) => {
      const isNode = (await shared(instances))?.some(({ Tags = [] }) => Tags.some(({ Key }) => Key === 'aws:eks:cluster-name'));
      return isNode === true || (await shared(taggedTypes))?.has('eks:cluster') === true;
    }),
    hasContainers: shared(taggedTypes, (types) => [...(types?.keys() ?? [])].some((type) => type.startsWith('ecs:'))),
    databaseEngines: perResourceCalls([...databases.rds.apiCalls, ...clusters.rds.apiCalls], async (_aws, _detector, { shared }) => {
      const engines = [...((await shared(databases.rds)) ?? []), ...((await shared(clusters.rds)) ?? [])].flatMap(
        ({ Engine }) => Engine ?? [],
      );
      return [...new Set(engines)].sort();
    }),
  },
});
