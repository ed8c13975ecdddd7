import type { Condition } from '@aws-sdk/client-guardduty';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { shared, perResource, perResourceCalls, listingFrom, apiCalls } from '../../core/fact-reads.ts';
import { instances } from '../ec2/shared-reads.ts';
import { eventRulesAbout } from '../events/shared-reads.ts';
import { taggedTypes } from '../tagging/tags.ts';
import { functions } from '../lambda/shared-reads.ts';
import { organizationId } from '../organizations/shared-reads.ts';
import { clusters, instances as databases } from '../rds/shared-reads.ts';
import { ownBuckets } from '../s3/shared-reads.ts';
import { guardDuty } from './clients.ts';
import { securityStandards } from '../securityhub/shared-reads.ts';
import { administrationOf, administrationReads } from './administration.ts';
import { detectorIds } from './shared-reads.ts';

/** Fields that must have some value; one that only must not have some narrows nothing down. */
const criteriaOf = (criterion: Readonly<Record<string, Condition>> = {}): readonly string[] =>
  Object.entries(criterion)
    .filter(([, condition]) => Object.entries(condition).some(([operator, wanted]) => wanted !== undefined && !/^(Neq|Not)/.test(operator)))
    .map(([field]) => field)
    .sort();

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
    status: perResource(guardDuty, 'GetDetector', { input, value: ({ Status }) => Status ?? notReported('the answer holds no status') }),
    features: perResource(guardDuty, 'GetDetector', {
      input,
      value: ({ Features }) =>
        Features?.map(({ Name = 'unknown', Status, AdditionalConfiguration = [] }) => ({
          name: Name,
          enabled: Status === 'ENABLED',
          parts: AdditionalConfiguration.flatMap((part) => (part.Status === 'ENABLED' ? (part.Name ?? []) : [])),
        })) ?? notReported('the answer holds no features'),
    }),
    administration: perResourceCalls(administrationReads, (aws, { id }) => administrationOf(aws, id)),
    organizationId,
    openFindings: perResource(guardDuty, 'GetFindingsStatistics', {
      input: ({ id, accountId }) => ({
        DetectorId: id,
        GroupBy: 'FINDING_TYPE' as const,
        // An administrator is told of its members' findings too.
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
          // A type is listed because there are findings of it.
          count: TotalFindings ?? 1,
        })) ?? notReported('the answer holds no statistics'),
    }),
    exports: perResourceCalls([apiCalls(guardDuty, 'ListPublishingDestinations')], async (aws, { id }) => {
      const states: string[] = [];
      const pages = aws.pages(guardDuty, 'ListPublishingDestinations', { DetectorId: id, MaxResults: 50 }, 'NextToken');
      for await (const { Destinations = [] } of pages) states.push(...Destinations.map(({ Status }) => Status ?? 'unknown'));
      return states;
    }),
    eventRules: shared(guardDutyEvents, (rules) => rules ?? []),
    securityHubEnabled: shared(securityStandards, (standards) => standards !== undefined),
    suppressionRules: perResourceCalls([apiCalls(guardDuty, 'ListFilters', 'GetFilter')], async (aws, { id }) => {
      const rules: { name: string; criteria: readonly string[] }[] = [];
      for await (const { FilterNames = [] } of aws.pages(guardDuty, 'ListFilters', { DetectorId: id, MaxResults: 50 }, 'NextToken')) {
        for (const name of FilterNames) {
          const { Action, FindingCriteria } = await aws.call(guardDuty, 'GetFilter', { DetectorId: id, FilterName: name });
          if (Action === 'ARCHIVE') rules.push({ name, criteria: criteriaOf(FindingCriteria?.Criterion) });
        }
      }
      return rules;
    }),
    trustedLists: perResourceCalls([apiCalls(guardDuty, 'ListIPSets', 'GetIPSet')], async (aws, { id }) => {
      const names: string[] = [];
      for await (const { IpSetIds = [] } of aws.pages(guardDuty, 'ListIPSets', { DetectorId: id, MaxResults: 50 }, 'NextToken')) {
        for (const set of IpSetIds) {
          const { Name = set, Status } = await aws.call(guardDuty, 'GetIPSet', { DetectorId: id, IpSetId: set });
          if (Status === 'ACTIVE' || Status === 'ACTIVATING') names.push(Name);
        }
      }
      return names;
    }),
    hasBuckets: shared(ownBuckets, (buckets, detector) => buckets?.some(({ region }) => region === detector.region) === true),
    hasInstances: shared(instances, (items) => items?.some(({ State }) => State?.Name !== 'terminated') === true),
    hasFunctions: shared(functions, (items) => (items?.length ?? 0) > 0),
    hasKubernetes: perResourceCalls([...instances.apiCalls, ...taggedTypes.apiCalls], async (_aws, _detector, _raw, shared) => {
      const isNode = (await shared(instances))?.some(({ Tags = [] }) => Tags.some(({ Key }) => Key === 'aws:eks:cluster-name'));
      return isNode === true || (await shared(taggedTypes))?.has('eks:cluster') === true;
    }),
    databaseEngines: perResourceCalls([...databases.apiCalls, ...clusters.apiCalls], async (_aws, _detector, _raw, shared) => {
      const engines = [...((await shared(databases)) ?? []), ...((await shared(clusters)) ?? [])].flatMap(({ Engine }) => Engine ?? []);
      return [...new Set(engines)].sort();
    }),
  },
});
