import { render } from 'preact-render-to-string';
import type { UncoveredRegion } from '../../../src/core/run.ts';
import { Aggregated } from '../../../src/report/html/sections/aggregated.tsx';

const region = (name: string, aggregated?: UncoveredRegion['aggregated']): UncoveredRegion => ({
  region: name,
  state: 'recorded',
  types: [],
  ...(aggregated === undefined ? {} : { aggregated }),
});
const said = (uncoveredResources: readonly UncoveredRegion[]) =>
  render(<Aggregated uncoveredResources={uncoveredResources} />)
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ');

test('nothing is said where AWS Config was not asked in the place of the account', () => {
  expect(said([region('eu-west-1')])).toBe('');
});

test('what comes from AWS Config is told, with its age and what was not asked', () => {
  const aggregator = 'all';
  const text = said([
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
  expect(text).toContain('5 listings were not made');
  expect(text).toContain('no rule has evaluated AWS::EC2::Volume, AWS::SQS::Queue in those accounts and Regions.');
});

test('where everything was asked all the same, only the count is told', () => {
  const text = said([region('eu-west-1', { aggregator: 'all', asOf: '2026-11-21T01:00:00.000Z', skippedTypes: [], savedListings: 0 })]);
  expect(text).toBe('1 Region was counted by the AWS Config aggregator all, as of 21 November 2026, 01:00 UTC or later.');
});
