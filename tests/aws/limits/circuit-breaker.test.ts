import { createCircuitBreaker } from '../../../src/aws/limits/circuit-breaker.ts';
import type { CollectionError } from '../../../src/core/fact.ts';

const collectionError: CollectionError = { kind: 'unreachable', action: 's3:ListAllMyBuckets', message: 'ETIMEDOUT' };
const at = (service: string, operation = 'List', region = 'eu-west-1') => ({ service, operation, region });

const watched = () => {
  let time = 0;
  const circuits = createCircuitBreaker(() => time);
  const die = (place: ReturnType<typeof at>, times = 1, silent = true) => {
    for (let index = 0; index < times; index += 1) {
      circuits.asked(place);
      circuits.died(place, { collectionError, silent, since: time });
    }
  };
  return { circuits, die, wait: (milliseconds: number) => (time += milliseconds) };
};

test('gives up a service that never responded after several timeouts and some time', () => {
  const { circuits, die, wait } = watched();
  die(at('s3'), 3);
  expect(circuits.givenUp(at('s3'))).toBeUndefined();
  wait(2_000);
  expect(circuits.givenUp(at('s3', 'Other'))).toEqual(collectionError);
  expect(circuits.givenUp(at('s3', 'List', 'us-east-1'))).toBeUndefined();
  expect(circuits.givenUp(at('iam'))).toBeUndefined();
});

test('gives up a Region with three unresponsive services', () => {
  const { circuits, die, wait } = watched();
  for (const service of ['s3', 'ec2', 'rds']) die(at(service));
  wait(2_000);
  expect(circuits.givenUp(at('lambda'))).toEqual(collectionError);
  expect(circuits.givenUp(at('lambda', 'List', 'us-east-1'))).toBeUndefined();
});

test('gives up a Region in which every call waits', () => {
  const { circuits, wait } = watched();
  for (const service of ['s3', 'ec2', 'rds']) circuits.asked(at(service));
  wait(9_999);
  expect(circuits.givenUp(at('lambda'))).toBeUndefined();
  wait(1);
  expect(circuits.givenUp(at('lambda'))).toMatchObject({ kind: 'unreachable', message: 'no endpoint responds in eu-west-1' });
  circuits.answered(at('ec2'));
  expect(circuits.givenUp(at('lambda'))).toBeUndefined();
});

test('keeps a Region and a service after one response', () => {
  const { circuits, die, wait } = watched();
  circuits.answered(at('s3', 'Get'));
  for (const service of ['s3', 'ec2', 'rds']) die(at(service), 5);
  wait(60_000);
  expect(circuits.givenUp(at('lambda'))).toBeUndefined();
  expect(circuits.givenUp(at('s3', 'Get'))).toBeUndefined();
  expect(circuits.givenUp(at('ec2'))).toEqual(collectionError);
});

test('gives up a single operation that stops responding, and starts again after its next response', () => {
  const { circuits, die, wait } = watched();
  circuits.answered(at('s3', 'Get'));
  die(at('s3'), 12, false);
  wait(2_000);
  expect(circuits.givenUp(at('s3'))).toEqual(collectionError);
  expect(circuits.givenUp(at('s3', 'Get'))).toBeUndefined();
  circuits.answered(at('s3'));
  expect(circuits.givenUp(at('s3'))).toBeUndefined();
  die(at('s3'), 11, false);
  wait(60_000);
  expect(circuits.givenUp(at('s3'))).toBeUndefined();
});
