import fc from 'fast-check';
import { archiveProtection, vaultPolicy } from '../../../../rules/glacier/shared/vault-policies.ts';
import { isMalformed, parsePolicy, type PolicyDocument } from '../../../../src/policy/policy-document.ts';
import { policyText } from '../../../support/resources/policy.ts';

const arn = 'arn:aws:glacier:eu-west-1:111122223333:vaults/ledger';
const deny = (condition: object, more: object = {}) => ({
  Effect: 'Deny',
  Principal: '*',
  Action: 'glacier:DeleteArchive',
  Resource: arn,
  Condition: condition,
  ...more,
});
const youngerThan = (days: unknown) => ({ NumericLessThan: { 'glacier:ArchiveAgeInDays': days } });
const held = { LegalHold: 'true' };
const protection = (...statements: readonly object[]) =>
  archiveProtection(parsePolicy(policyText(...statements)) as PolicyDocument, arn, held);

describe('archiveProtection', () => {
  test('returns the age of an age condition, and the longest of several', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40_000), { minLength: 1, maxLength: 4 }), (days) => {
        expect(protection(...days.map((some) => deny(youngerThan(String(some))))).days).toBe(Math.max(...days));
        // One of the values of a condition must match.
        expect(protection(deny(youngerThan(days))).days).toBe(Math.max(...days));
      }),
    );
  });

  test.each<[string, object, number, string]>([
    ['an unconditional Deny', deny({}), Number.POSITIVE_INFINITY, 'none'],
    ['a Deny of everything', deny(youngerThan('10'), { Action: '*', Resource: '*' }), 10, 'none'],
    ['a Deny up to an age', deny({ NumericLessThanEquals: { 'glacier:archiveageindays': 9 } }), 10, 'none'],
    ['a Deny while a tag is set', deny({ StringLike: { 'glacier:ResourceTag/LegalHold': 'true' } }), 0, 'removable'],
    ['a Deny while a tag has another value', deny({ StringEquals: { 'glacier:ResourceTag/LegalHold': 'yes' } }), 0, 'none'],
    ['a Deny while a tag differs', deny({ StringNotEquals: { 'glacier:ResourceTag/LegalHold': 'no' } }), 0, 'removable'],
    ['a Deny that ignores letter case', deny({ StringEqualsIgnoreCase: { 'glacier:ResourceTag/legalhold': 'TRUE' } }), 0, 'removable'],
    ['a Deny while a tag is absent', deny({ Null: { 'glacier:ResourceTag/LegalHold': 'true' } }), 0, 'none'],
    ['a Deny while a tag exists', deny({ Null: { 'glacier:ResourceTag/LegalHold': 'false' } }), 0, 'removable'],
    ['a Deny by another tag', deny({ StringEquals: { 'glacier:ResourceTag/Team': 'law' } }), 0, 'none'],
    ['a Deny by an unknown operator', deny({ NumericEquals: { 'glacier:ResourceTag/LegalHold': '1' } }), 0, 'none'],
    ['a Deny for archives above an age', deny({ NumericGreaterThanEquals: { 'glacier:ArchiveAgeInDays': '10' } }), 0, 'none'],
    [
      'a Deny with an additional condition',
      deny({ ...youngerThan('10'), StringEquals: { 'aws:PrincipalOrgID': 'o-example00' } }),
      0,
      'none',
    ],
    ['a Deny for some principals', deny(youngerThan('10'), { Principal: { AWS: '111122223333' } }), 0, 'none'],
    ['a Deny of another action', deny(youngerThan('10'), { Action: 'glacier:DeleteVault' }), 0, 'none'],
    ['an Allow', deny(youngerThan('10'), { Effect: 'Allow' }), 0, 'none'],
  ])('%s', (_name, statement, days, legalHold) => {
    expect(protection(statement)).toEqual({ days, legalHold });
  });
});

describe('vaultPolicy', () => {
  const policy = policyText(deny({}, { Sid: 'Access' }));
  const lock = { State: 'Locked', Policy: policyText(deny({}, { Sid: 'Lock' })) };

  test('joins the existing policies', () => {
    const sids = (joined: ReturnType<typeof vaultPolicy>) =>
      joined === undefined || isMalformed(joined) ? joined : joined.statements.map(({ sid, index }) => `${sid} ${index}`);
    expect(sids(vaultPolicy({}))).toBeUndefined();
    expect(sids(vaultPolicy({ lock: { State: 'Locked' } }))).toBeUndefined();
    expect(sids(vaultPolicy({ accessPolicy: policy }))).toEqual(['Access 0']);
    expect(sids(vaultPolicy({ accessPolicy: policy, lock }))).toEqual(['Access 0', 'Lock 1']);
  });

  test('names the malformed policy', () => {
    expect(vaultPolicy({ accessPolicy: '{', lock })).toEqual({ malformed: 'access policy: the policy is not JSON' });
    expect(vaultPolicy({ accessPolicy: policy, lock: { State: 'Locked', Policy: '' } })).toEqual({
      malformed: 'lock policy: the policy is empty',
    });
  });
});
