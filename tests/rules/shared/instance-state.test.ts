import { isTerminated, isRunning } from '../../../rules/shared/instance-state.ts';

test.each([
  ['pending', true, false],
  ['running', true, false],
  ['stopping', false, false],
  ['stopped', false, false],
  ['shutting-down', false, true],
  ['terminated', false, true],
])('an instance that is %s: running %s, terminated %s', (state, running, terminated) => {
  expect([isRunning(state), isTerminated(state)]).toEqual([running, terminated]);
});
