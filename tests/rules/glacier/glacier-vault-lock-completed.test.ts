import { glacierVaultLockCompleted } from '../../../rules/glacier/glacier-vault-lock-completed.ts';
import { policyText } from '../../support/resources/policy.ts';
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
const hold = deny(legalHold);
const fixedTags = deny(legalHold, { Action: ['glacier:AddTagsToVault', 'glacier:RemoveTagsFromVault'] });
const held = { resource: { tags: { LegalHold: 'true' } } };
const locked = (...statements: readonly object[]) => ({ lock: { State: 'Locked', Policy: policyText(...statements) } });

testRule(glacierVaultLockCompleted, {
  base: { archives: 12, ...locked(deny(youngerThan('365'))) },
  resource: { arn },
  pass: [
    { name: 'passes for a retention of a year', message: 'locked', evidence: { days: 365 } },
    { name: 'passes for a longer retention as a number', facts: locked(deny(youngerThan(3650))), evidence: { days: 3650 } },
    { name: 'passes for a retention up to an age', facts: locked(deny({ NumericLessThanEquals: { 'glacier:ArchiveAgeInDays': '364' } })) },
    { name: 'passes for a Deny without conditions', facts: locked(deny()), message: 'forever' },
    { name: 'passes for a legal hold, with tags that cannot be changed', facts: locked(hold, fixedTags), ...held, message: 'hold' },
    {
      name: 'passes for a short retention and a legal hold',
      facts: locked(deny(youngerThan('30')), hold, fixedTags),
      ...held,
      message: 'hold',
    },
    { name: 'passes for a shorter retention that is sufficient', facts: locked(deny(youngerThan('30'))), params: { minRetentionDays: 30 } },
    { name: 'passes for a vault without an inventory', facts: { archives: undefined } },
  ],
  fail: [
    { name: 'fails with no lock', facts: { lock: undefined }, message: 'none' },
    {
      name: 'fails for a lock that was not completed',
      facts: { lock: { ...locked(deny()).lock, State: 'InProgress', ExpirationDate: '2026-11-16T12:00:00.000Z' } },
      message: 'inProgress',
      evidence: { date: '2026-11-16T12:00:00.000Z' },
    },
    { name: 'fails for a lock that was not completed, without a date', facts: { lock: { ...locked(deny()).lock, State: 'InProgress' } } },
    {
      name: 'fails for a retention that is too short',
      facts: locked(deny(youngerThan('364'))),
      message: 'short',
      evidence: { days: 364, min: 365 },
    },
    { name: 'fails for a legal hold for a tag that the vault does not have', facts: locked(hold, fixedTags), message: 'short' },
    {
      name: 'fails for a legal hold for another value of the tag',
      facts: locked(hold, fixedTags),
      resource: { tags: { LegalHold: 'no' } },
      message: 'short',
    },
    {
      name: 'fails for a Deny for vaults without the tag',
      facts: locked(deny({ StringNotEquals: { 'glacier:ResourceTag/LegalHold': 'true' } }), fixedTags),
      ...held,
      message: 'short',
    },
    {
      name: 'fails for a legal hold, with tags that can be changed',
      facts: locked(hold),
      ...held,
      message: 'removableHold',
      severity: 'low',
    },
    {
      name: 'fails for a legal hold, with tags that can be overwritten',
      facts: locked(hold, deny(legalHold, { Action: 'glacier:RemoveTagsFromVault' })),
      ...held,
      message: 'removableHold',
    },
    {
      name: 'fails for a legal hold with another condition',
      facts: locked(deny({ ...legalHold, Bool: { 'aws:MultiFactorAuthPresent': 'false' } }), fixedTags),
      ...held,
      message: 'short',
    },
    { name: 'fails for another action', facts: locked(deny(youngerThan('365'), { Action: 'glacier:DeleteVault' })), evidence: { days: 0 } },
    { name: 'fails for a Deny for one account', facts: locked(deny(youngerThan('365'), { Principal: { AWS: '999900001111' } })) },
    {
      name: 'fails for everyone except one account',
      facts: locked({ ...deny(youngerThan('365')), Principal: undefined, NotPrincipal: { AWS: '111122223333' } }),
    },
    { name: 'fails for another vault', facts: locked(deny(youngerThan('365'), { Resource: `${arn}-2` })) },
    { name: 'fails for older archives', facts: locked(deny({ NumericGreaterThan: { 'glacier:ArchiveAgeInDays': '365' } })) },
    {
      name: 'fails for another condition',
      facts: locked(deny({ ...youngerThan('365'), Bool: { 'aws:MultiFactorAuthPresent': 'false' } })),
    },
    { name: 'fails for an age that is not a number', facts: locked(deny(youngerThan('a retention of a year'))) },
    { name: 'fails for an Allow', facts: locked(deny(youngerThan('365'), { Effect: 'Allow' })) },
  ],
  notApplicable: [{ name: 'skips an empty vault', facts: { archives: 0, lock: undefined }, message: 'empty' }],
  undecided: [
    {
      name: 'is unknown for a legal hold and unreadable tags',
      facts: locked(hold, fixedTags),
      resource: { tags: null },
      message: 'tagsUnknown',
    },
    { name: 'is unknown with no policy', facts: { lock: { State: 'Locked' } }, message: 'malformed' },
  ],
});
