import { cloudtrailS3DataEventsLogged } from '../../../rules/cloudtrail/cloudtrail-s3-data-events-logged.ts';
import type { MultiRegionTrail, TrailSelectors } from '../../../src/services/cloudtrail/facts.ts';
import { testRule } from '../../support/rule-tester.ts';

const trail = (name: string, logging: boolean | null = true): MultiRegionTrail => ({
  name,
  arn: `arn:${name}`,
  organization: false,
  globalServices: true,
  logging,
});
const basic = (value: string, ReadWriteType: 'All' | 'ReadOnly' | 'WriteOnly' = 'All'): TrailSelectors => ({
  kind: 'basic',
  selectors: [{ ReadWriteType, IncludeManagementEvents: true, DataResources: [{ Type: 'AWS::S3::Object', Values: [value] }] }],
});
const advanced = (...fields: { Field: string; Equals?: string[]; StartsWith?: string[]; NotStartsWith?: string[] }[]): TrailSelectors => ({
  kind: 'advanced',
  selectors: [
    {
      FieldSelectors: [{ Field: 'eventCategory', Equals: ['Data'] }, { Field: 'resources.type', Equals: ['AWS::S3::Object'] }, ...fields],
    },
  ],
});
const management: TrailSelectors = {
  kind: 'basic',
  selectors: [{ ReadWriteType: 'All', IncludeManagementEvents: true, DataResources: [] }],
};

testRule(cloudtrailS3DataEventsLogged, {
  base: { multiRegionTrails: [trail('main')], trailSelectors: { 'arn:main': basic('arn:aws:s3') } },
  pass: [
    { name: 'passes for all buckets by a basic selector', message: 'logged', evidence: { trails: ['main'] } },
    { name: 'passes for all buckets by an advanced selector', facts: { trailSelectors: { 'arn:main': advanced() } } },
    {
      name: 'passes by the prefix of all ARNs',
      facts: { trailSelectors: { 'arn:main': advanced({ Field: 'resources.ARN', StartsWith: ['arn:aws:s3:::'] }) } },
    },
    {
      name: 'passes when it reads by one trail and writes by another',
      facts: {
        multiRegionTrails: [trail('reads'), trail('writes')],
        trailSelectors: { 'arn:reads': basic('arn:aws:s3', 'ReadOnly'), 'arn:writes': basic('arn:aws:s3:::', 'WriteOnly') },
      },
      evidence: { trails: ['reads', 'writes'] },
    },
  ],
  fail: [
    {
      name: 'fails with no trail',
      facts: { multiRegionTrails: [], trailSelectors: {} },
      message: 'none',
      evidence: { missing: ['reads', 'writes'] },
    },
    { name: 'fails for a stopped trail', facts: { multiRegionTrails: [trail('main', false)] } },
    { name: 'fails for management events only', facts: { trailSelectors: { 'arn:main': management } }, severity: 'medium' },
    {
      name: 'fails for writes only',
      facts: { trailSelectors: { 'arn:main': basic('arn:aws:s3', 'WriteOnly') } },
      message: 'none',
      evidence: { missing: ['reads'] },
    },
    {
      name: 'fails for one bucket only',
      facts: { trailSelectors: { 'arn:main': basic('arn:aws:s3:::ledger/') } },
      message: 'some',
      severity: 'low',
    },
    {
      name: 'fails for all buckets except one',
      facts: { trailSelectors: { 'arn:main': advanced({ Field: 'resources.ARN', NotStartsWith: ['arn:aws:s3:::logs/'] }) } },
      message: 'some',
    },
    {
      name: 'fails for some operations only',
      facts: { trailSelectors: { 'arn:main': advanced({ Field: 'eventName', Equals: ['DeleteObject'] }) } },
      message: 'some',
    },
    {
      name: 'fails for objects of another service',
      facts: {
        trailSelectors: {
          'arn:main': {
            kind: 'advanced',
            selectors: [
              {
                FieldSelectors: [
                  { Field: 'eventCategory', Equals: ['Data'] },
                  { Field: 'resources.type', Equals: ['AWS::DynamoDB::Table'] },
                ],
              },
            ],
          },
        },
      },
      message: 'none',
    },
  ],
  undecided: [
    { name: 'is unknown for a denied trail', facts: { trailSelectors: { 'arn:main': null } }, message: 'unread' },
    {
      name: 'is unknown when another trail may log the other events',
      facts: { multiRegionTrails: [trail('main'), trail('hidden', null)], trailSelectors: { 'arn:main': basic('arn:aws:s3', 'ReadOnly') } },
      evidence: { missing: ['writes'], trails: ['hidden'] },
    },
  ],
});
