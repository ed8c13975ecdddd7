import { glacierVaultLockCompleted } from '../../../rules/glacier/glacier-vault-lock-completed.ts';
import { policyText } from '../../support/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:glacier:eu-west-1:111122223333:vaults/ledger';
const deny = (condition?: object, more: object = {}) => ({
  Effect: 'Deny',
  Principal: '*',
  Action: 'glacier:DeleteArchive',
  Resource: arn,
  ...(condition === undefined ? {} : { Condition: condition }),
  ...more,
});
const youngerThan = (days: unknown) => ({ NumericLessThan: { 'glacier:ArchiveAgeInDays': days } });
const legalHold = { StringLike: { 'glacier:ResourceTag/LegalHold': ['true', ''] } };
const locked = (...statements: readonly object[]) => ({ lock: { State: 'Locked', Policy: policyText(...statements) } });

testRule(glacierVaultLockCompleted, {
  base: { archives: 12, ...locked(deny(youngerThan('365'))) },
  resource: { arn },
  pass: [
    { name: 'a year', message: 'locked', evidence: { days: 365 } },
    { name: 'longer, as a number', facts: locked(deny(youngerThan(3650))), evidence: { days: 3650 } },
    { name: 'up to an age', facts: locked(deny({ NumericLessThanEquals: { 'glacier:ArchiveAgeInDays': '364' } })) },
    { name: 'for ever', facts: locked(deny()), message: 'forever' },
    { name: 'under legal hold', facts: locked(deny(legalHold)), message: 'hold' },
    { name: 'by age and under legal hold', facts: locked(deny(youngerThan('30')), deny(legalHold)), message: 'hold' },
    { name: 'less, where that will do', facts: locked(deny(youngerThan('30'))), params: { minRetentionDays: 30 } },
    { name: 'before any inventory', facts: { archives: undefined } },
  ],
  fail: [
    { name: 'no lock', facts: { lock: undefined }, message: 'none' },
    {
      name: 'a lock that was not completed',
      facts: { lock: { ...locked(deny()).lock, State: 'InProgress', ExpirationDate: '2026-11-16T12:00:00.000Z' } },
      message: 'inProgress',
      evidence: { date: '2026-11-16T12:00:00.000Z' },
    },
    { name: 'a lock that was not completed, without a date', facts: { lock: { ...locked(deny()).lock, State: 'InProgress' } } },
    { name: 'too short', facts: locked(deny(youngerThan('364'))), message: 'toothless', evidence: { days: 364, min: 365 } },
    { name: 'another action', facts: locked(deny(youngerThan('365'), { Action: 'glacier:DeleteVault' })), evidence: { days: 0 } },
    { name: 'not everyone', facts: locked(deny(youngerThan('365'), { Principal: { AWS: '999900001111' } })) },
    {
      name: 'all but somebody',
      facts: locked({ ...deny(youngerThan('365')), Principal: undefined, NotPrincipal: { AWS: '111122223333' } }),
    },
    { name: 'another vault', facts: locked(deny(youngerThan('365'), { Resource: `${arn}-2` })) },
    { name: 'older archives', facts: locked(deny({ NumericGreaterThan: { 'glacier:ArchiveAgeInDays': '365' } })) },
    { name: 'a further condition', facts: locked(deny({ ...youngerThan('365'), Bool: { 'aws:MultiFactorAuthPresent': 'false' } })) },
    { name: 'no number', facts: locked(deny(youngerThan('a year'))) },
    { name: 'an Allow', facts: locked(deny(youngerThan('365'), { Effect: 'Allow' })) },
  ],
  notApplicable: [{ name: 'empty', facts: { archives: 0, lock: undefined }, message: 'empty' }],
  undecided: [{ name: 'no policy at all', facts: { lock: { State: 'Locked' } }, message: 'malformed' }],
});
