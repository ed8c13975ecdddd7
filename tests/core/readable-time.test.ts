import { machineTimeIn, withReadableTimes } from '../../src/core/readable-time.ts';

test.each([
  ['2026-11-30T20:19:49.123Z', '2026-11-30 20:19 UTC'],
  ['2026-11-30T20:19Z', '2026-11-30 20:19 UTC'],
  ['203.0.113.2 since 2026-11-02T07:00:00.000Z (down)', '203.0.113.2 since 2026-11-02 07:00 UTC (down)'],
  ['2026-11-30', '2026-11-30'],
  ['arn:aws:dynamodb:eu-west-1:111122223333:table/a/stream/2026-01-01T00:00:00Z', undefined],
  ['backup-2026-01-01T00:00:00Z', undefined],
  ['2026-01-01T00:00:00Z-daily', undefined],
])('the times of "%s" are readable, and identifiers stay as they are', (text, readable = text) => {
  expect(withReadableTimes(text)).toBe(readable);
});

test.each([
  ['used at 2026-11-30T20:19:49.123Z.', '2026-11-30T20:19:49.123Z.'],
  ['used at 2026-11-30T20:19:49+01:00', '2026-11-30T20:19:49+01:00'],
  [`used at ${new Date(0)}`, 'GMT+0000'],
  ['used at 2026-11-30 20:19 UTC', undefined],
  ['the stream table/a/stream/2026-01-01T00:00:00.000', undefined],
])('a time for programs is found in "%s"', (message, time) => {
  expect(machineTimeIn(message)).toBe(time);
});
