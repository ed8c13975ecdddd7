import { isTerminated, isRunning } from '../../../rules/shared/instance-state.ts';

test.each([
  ['pending', true, false],
  ['running', true, false],
  ['stopping', false, false],
  ['stopped', false, false],
  ['shutting-down', false, true],
  ['terminated', false, true],
])('%s: running %s, gone %s', (state, running, gone) => {
  expect([isRunning(state), isTerminated(state)]).toEqual([running, gone]);
});
