import { createPercentProgress } from '../../src/cli/percent-progress.ts';

function recorded(interactive: boolean) {
  let now = 0;
  let written = '';
  const progress = createPercentProgress(
    { interactive, columns: 80, err: (text: string) => (written += text) } as never,
    'Collected',
    () => now,
  );
  return { progress, at: (time: number) => (now = time), written: () => written };
}

test('prints a line to a log every ten percentage points, with the elapsed time', () => {
  const { progress, at, written } = recorded(false);
  for (let done = 1; done <= 200; done += 1) {
    at(done * 500);
    progress.update(done, 200);
  }
  const lines = written().trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(11);
  expect(lines.at(-1)).toBe('  Collected 100 %  200 of 200  1 min 40 s');
});

test('prints a line to a log every 30 seconds even with little progress', () => {
  const { progress, at, written } = recorded(false);
  progress.update(0, 1000);
  for (const time of [10_000, 31_000, 40_000, 62_000]) {
    at(time);
    progress.update(1, 1000);
  }
  expect(
    written()
      .trimEnd()
      .split('\n')
      .map((line) => line.trim().split('  ').at(-1)),
  ).toEqual(['0 s', '31 s', '1 min 2 s']);
});

test('updates one line in a terminal', () => {
  const { progress, written } = recorded(true);
  progress.update(1, 2);
  progress.update(2, 2);
  progress.stop();
  expect(written().split('\n')).toHaveLength(2);
});
