import { ageInDays } from '../../rules/shared/age.ts';
import { fullAdminGrants, identityOf, isAdministrator, readPolicies, wholeServices } from '../../src/policy/policy-set.ts';
import { allow, awsPolicy, everything, inline, malformed, readOnly } from '../support/resources/iam.ts';
import { policyText } from '../support/resources/policy.ts';

test('names policies without a usable document', () => {
  const { policies, unreadable } = readPolicies([inline('good', readOnly), inline('bad', malformed), awsPolicy('Lost')]);

  expect(policies.map(({ name }) => name)).toEqual(['good']);
  expect(unreadable).toEqual(['bad: the policy has no Statement', 'Lost: AWS returned no text']);
});

describe('identityOf', () => {
  const none = { inlinePolicies: [], attachedPolicies: [] };

  test('includes all policies of a user', () => {
    const { identity, unreadable } = identityOf({
      inlinePolicies: [inline('own', readOnly)],
      attachedPolicies: [awsPolicy('ReadOnlyAccess', readOnly)],
      groupPolicies: [
        { group: 'buyers', name: 'cart', document: readOnly },
        { group: 'buyers', name: 'lost' },
      ],
      permissionsBoundary: awsPolicy('boundary', everything),
    });

    expect(identity.policies).toHaveLength(3);
    expect(identity.boundary?.statements[0]?.sid).toBe('All');
    expect(unreadable).toEqual(['lost of group buyers: AWS returned no text']);
  });

  test('has no boundary', () => {
    expect(identityOf(none)).toEqual({ identity: { policies: [], boundary: undefined }, unreadable: [] });
  });

  test('has an unreadable boundary', () => {
    expect(identityOf({ ...none, permissionsBoundary: awsPolicy('boundary') }).unreadable).toEqual(['boundary: AWS returned no text']);
  });
});

test.each([
  ['everything', [everything], undefined, true],
  ['some', [readOnly], undefined, false],
  ['within a narrow boundary', [everything], readOnly, false],
  ['within a boundary of everything', [readOnly, everything], everything, true],
  ['nothing', [], everything, false],
])('isAdministrator: %s', (_, texts, boundary, expected) => {
  const { identity } = identityOf({
    inlinePolicies: texts.map((document, index) => inline(`p${index}`, document)),
    attachedPolicies: [],
    ...(boundary === undefined ? {} : { permissionsBoundary: awsPolicy('boundary', boundary) }),
  });
  expect(isAdministrator(identity)).toBe(expected);
});

test('describes grants with policy, statement and conditions', () => {
  const condition = { Condition: { IpAddress: { 'aws:SourceIp': ['192.0.2.0/24', '198.51.100.0/24'] } } };
  const { policies } = readPolicies([inline('ops', policyText(allow('*', '*', condition)))]);

  expect(fullAdminGrants(policies)).toEqual(['ops: statement 1 (if IpAddress aws:sourceip = 192.0.2.0/24 or 198.51.100.0/24)']);
});

describe('wholeServices', () => {
  const of = (...documents: readonly string[]) =>
    wholeServices(readPolicies(documents.map((document, index) => inline(`p${index}`, document))).policies);

  test('returns none', () => {
    expect(of(readOnly)).toBeUndefined();
  });

  test('returns each statement once, with sorted services', () => {
    expect(of(policyText(allow(['sqs:*', 'sns:*'])), policyText(allow('sns:*', 'arn:aws:sns:*:*:orders')))).toEqual({
      services: ['sns', 'sqs'],
      statements: ['p0: statement 1', 'p1: statement 1'],
      sensitive: false,
    });
  });

  test('returns sensitive services only for all resources', () => {
    expect(of(policyText(allow('kms:*')))).toMatchObject({ sensitive: true });
    expect(of(policyText(allow('kms:*', 'arn:aws:kms:*:*:key/a')))).toMatchObject({ sensitive: false });
  });
});

test.each([
  ['the same time', '2026-01-01T00:00:00Z', 0],
  ['almost a day', '2025-12-31T00:00:01Z', 0],
  ['a day', '2025-12-31T00:00:00Z', 1],
  ['in an hour', '2026-01-01T01:00:00Z', -1],
  ['no date', '', Number.NaN],
])('ageInDays: %s', (_, iso, days) => {
  expect(ageInDays(iso, Date.parse('2026-01-01T00:00:00Z'))).toBe(days);
});
