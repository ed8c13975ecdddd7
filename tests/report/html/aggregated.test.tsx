import { render } from 'preact-render-to-string';
import type { UncoveredRegion } from '../../../src/core/result/run.ts';
import { Aggregated } from '../../../src/report/html/sections/aggregated.tsx';

const region = (name: string, aggregated?: UncoveredRegion['aggregated']): UncoveredRegion => ({
  region: name,
  state: 'recorded',
  types: [],
  ...(aggregated === undefined ? {} : { aggregated }),
});
const textOf = (uncoveredResources: readonly UncoveredRegion[]) =>
  render(<Aggregated uncoveredResources={uncoveredResources} />)
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ');

test('is empty if no Region was counted by an aggregator', () => {
  expect(textOf([region('eu-west-1')])).toBe('');
});

test('shows the Regions that the aggregator counted, their age and the skipped listings', () => {
  const aggregator = 'all';
  const text = textOf([
    region('eu-west-1', { aggregator, asOf: '2026-11-21T01:00:00.000Z', skippedTypes: ['AWS::SQS::Queue'], savedListings: 3 }),
    region('us-east-1', {
      aggregator,
      asOf: '2026-11-20T23:30:00.000Z',
      skippedTypes: ['AWS::EC2::Volume', 'AWS::SQS::Queue'],
      savedListings: 2,
    }),
    region('us-west-1'),
  ]);
  expect(text).toContain('2 Regions were counted by the AWS Config aggregator all, as of 20 November 2026, 23:30 UTC or later.');
  expect(text).toContain('5 listings were skipped');
  expect(text).toContain('AWS::EC2::Volume, AWS::SQS::Queue were not evaluated in those accounts and Regions.');
});

test('shows only the number of Regions if no listing was skipped', () => {
  const text = textOf([region('eu-west-1', { aggregator: 'all', asOf: '2026-11-21T01:00:00.000Z', skippedTypes: [], savedListings: 0 })]);
  expect(text).toBe('1 Region was counted by the AWS Config aggregator all, as of 21 November 2026, 01:00 UTC or later.');
});
