import { createProgress } from '../../src/cli/progress.ts';

const limit = { name: 'lambda', region: 'eu-west-1', perSecond: 7.5, waiting: 320 };

test.each([true, false])('shows the pending services of a run (interactive: %s)', (interactive) => {
  let written = '';
  const err = (text: string) => {
    written += text;
  };
  const progress = createProgress({ interactive, color: false, err } as never);
  progress.onProgress({ kind: 'waiting', limit }, { calls: 12, throttles: 0 });
  progress.stop();
  expect(written).toContain('waiting for the rate limit of lambda in eu-west-1: 320 calls at 7.5 per second');
});
