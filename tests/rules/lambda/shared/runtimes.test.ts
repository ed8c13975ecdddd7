import { Runtime } from '@aws-sdk/client-lambda';
import { isNewerRuntime, lambdaRuntimes } from '../../../../rules/lambda/shared/runtimes.ts';

test('contains every runtime of the SDK with its date', () => {
  const unknown = Object.values(Runtime).filter((runtime) => !Object.hasOwn(lambdaRuntimes.dates, runtime) && !isNewerRuntime(runtime));
  expect(unknown).toEqual([]);
  for (const date of Object.values(lambdaRuntimes.dates)) if (date !== null) expect(new Date(date).toISOString().slice(0, 10)).toBe(date);
});

test.each([
  ['nodejs28.x', true],
  ['python3.16', true],
  ['python4.0', true],
  ['java29', true],
  ['ruby4.1', true],
  ['dotnet12', true],
  ['provided.al2027', true],
  ['nodejs24.x', false],
  ['nodejs21.x', false],
  ['python3.4', false],
  ['provided', false],
  ['cobol85', false],
  ['', false],
  ['arn:aws:lambda:eu-west-1:111122223333:runtime:own', false],
])('%s is newer than every known runtime of its family: %s', (runtime, newer) => {
  expect(isNewerRuntime(runtime)).toBe(newer);
});
