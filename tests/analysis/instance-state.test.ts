import { isGone, isRunning } from '../../src/analysis/instance-state.ts';

test.each([
  ['pending', true, false],
  ['running', true, false],
  ['stopping', false, false],
  ['stopped', false, false],
  ['shutting-down', false, true],
  ['terminated', false, true],
])('%s: running %s, gone %s', (state, running, gone) => {
  expect([isRunning(state), isGone(state)]).toEqual([running, gone]);
});
