import { cloudtrailMultiRegionTrailEnabled } from '../../../rules/cloudtrail/cloudtrail-multi-region-trail-enabled.ts';
import type { MultiRegionTrail, TrailSelectors } from '../../../src/services/cloudtrail/facts.ts';
import { testRule } from '../../support/rule-tester.ts';

const trail = (name: string, change: Partial<MultiRegionTrail> = {}): MultiRegionTrail => ({
  name,
  arn: `arn:${name}`,
  organization: false,
  globalServices: true,
  logging: true,
  ...change,
});
const basic = (ReadWriteType: 'All' | 'ReadOnly' | 'WriteOnly', excluded: string[] = []): TrailSelectors => ({
  kind: 'basic',
  selectors: [{ ReadWriteType, IncludeManagementEvents: true, ExcludeManagementEventSources: excluded }],
});
const advanced = (...fields: { Field: string; Equals?: string[]; NotEquals?: string[] }[]): TrailSelectors => ({
  kind: 'advanced',
  selectors: [{ FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }, ...fields] }],
});

testRule(cloudtrailMultiRegionTrailEnabled, {
  base: { multiRegionTrails: [trail('main')], trailSelectors: { 'arn:main': basic('All') } },
  pass: [
    { name: 'passes when it reads and writes by basic selectors', message: 'logged', evidence: { trail: 'main' } },
    { name: 'passes by advanced selectors', facts: { trailSelectors: { 'arn:main': advanced() } } },
    {
      name: 'passes by one selector for reads and one for writes',
      facts: {
        trailSelectors: {
          'arn:main': {
            kind: 'advanced',
            selectors: ['true', 'false'].map((value) => ({
              FieldSelectors: [
                { Field: 'eventCategory', Equals: ['Management'] },
                { Field: 'readOnly', Equals: [value] },
              ],
            })),
          },
        },
      },
    },
    { name: "passes for the organization's trail", facts: { multiRegionTrails: [trail('main', { organization: true })] } },
    {
      name: 'passes for one of several trails, although another one is unreadable',
      facts: { multiRegionTrails: [trail('hidden', { logging: null }), trail('main')], trailSelectors: { 'arn:main': basic('All') } },
    },
    {
      name: 'passes for an excluded service that is allowed',
      facts: { trailSelectors: { 'arn:main': basic('All', ['kms.amazonaws.com']) } },
      params: { allowedExclusions: ['kms.amazonaws.com'] },
    },
  ],
  fail: [
    { name: 'fails with no trail', facts: { multiRegionTrails: [], trailSelectors: {} }, message: 'none' },
    {
      name: 'fails for a trail that is stopped',
      facts: { multiRegionTrails: [trail('main', { logging: false })] },
      evidence: { notLogging: ['main'] },
    },
    { name: 'fails without global services', facts: { multiRegionTrails: [trail('main', { globalServices: false })] } },
    { name: 'fails for writes only', facts: { trailSelectors: { 'arn:main': basic('WriteOnly') } }, message: 'none', severity: 'high' },
    {
      name: 'fails when it reads only, by advanced selectors',
      facts: { trailSelectors: { 'arn:main': advanced({ Field: 'readOnly', Equals: ['true'] }) } },
    },
    {
      name: 'fails for one service only',
      facts: { trailSelectors: { 'arn:main': advanced({ Field: 'eventSource', Equals: ['ec2.amazonaws.com'] }) } },
    },
    {
      name: 'fails for data events only',
      facts: { trailSelectors: { 'arn:main': { kind: 'basic', selectors: [{ IncludeManagementEvents: false }] } } },
    },
    {
      name: 'fails for an excluded service',
      facts: { trailSelectors: { 'arn:main': basic('All', ['kms.amazonaws.com']) } },
      message: 'excluding',
      severity: 'medium',
      evidence: { excluded: ['kms.amazonaws.com'] },
    },
    {
      name: 'fails for a service that advanced selectors exclude',
      facts: { trailSelectors: { 'arn:main': advanced({ Field: 'eventSource', NotEquals: ['kms.amazonaws.com'] }) } },
      message: 'excluding',
    },
  ],
  undecided: [
    {
      name: 'is unknown when the logging status is unreadable',
      facts: { multiRegionTrails: [trail('main', { logging: null })] },
      message: 'unread',
    },
    {
      name: 'is unknown when the selectors are unreadable',
      facts: { trailSelectors: { 'arn:main': null } },
      evidence: { trails: ['main'] },
    },
    { name: 'is unknown when the selectors are missing', facts: { trailSelectors: {} } },
  ],
});
