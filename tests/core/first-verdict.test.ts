import { firstVerdict, holdsAny, UnreadableFact } from '../../src/core/first-verdict.ts';
import type { Verdict } from '../../src/core/rule.ts';

const verdict = (messageId: string): Verdict => ({ status: 'FAIL', messageId, evidence: {} });
const unreadable = (action: string) => (): never => {
  throw new UnreadableFact({ kind: 'denied', action, message: 'denied' });
};

test('returns the first verdict', () => {
  const later = jest.fn(() => verdict('second'));
  expect(
    firstVerdict(
      () => undefined,
      () => verdict('first'),
      later,
    ),
  ).toEqual(verdict('first'));
  expect(later).not.toHaveBeenCalled();
});

test('returns undefined when no check reaches a verdict', () => {
  expect(firstVerdict(() => undefined)).toBeUndefined();
});

test('an unreadable fact does not hide the verdict of a later check', () => {
  expect(firstVerdict(unreadable('a:Read'), () => verdict('later'))).toEqual(verdict('later'));
});

test('reports the first unreadable fact if no check reaches a verdict', () => {
  expect.assertions(1);
  try {
    firstVerdict(unreadable('a:Read'), unreadable('b:Read'));
  } catch (error) {
    expect(error).toMatchObject({ collectionError: { action: 'a:Read' } });
  }
});

test('rethrows errors of a check', () => {
  const defective = () => {
    throw new TypeError('defect');
  };
  expect(() => firstVerdict(defective, () => verdict('later'))).toThrow(TypeError);
});

test('an unreadable condition does not hide another true condition', () => {
  expect(holdsAny(unreadable('a:Read'), () => true)).toBe(true);
  expect(holdsAny(() => false)).toBe(false);
  expect.assertions(3);
  try {
    holdsAny(unreadable('a:Read'), () => false);
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableFact);
  }
});
