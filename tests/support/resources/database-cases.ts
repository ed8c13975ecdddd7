import type { AnyRuleTests } from '../../../src/evaluate/rule-checks.ts';
import { daysAgo } from '../rule-tester.ts';
import { privateSubnet, publicSubnet } from './firewall.ts';

const clusterArn = 'arn:aws:rds:eu-west-1:111122223333:cluster:orders';
const all = [{ plan: 'daily', resources: ['*'] }];
const keyArn = 'arn:aws:kms:eu-west-1:111122223333:key/1';
const key = (more: object) => ({ encryptionKey: { arn: keyArn, manager: 'AWS', state: 'Enabled', ...more } });
const rulesFor = (port: number, source: object) => ({ 'sg-1': [{ IpProtocol: 'tcp', FromPort: port, ToPort: port, ...source }] });
const world = { IpRanges: [{ CidrIp: '0.0.0.0/0' }] };

/** Cases of rules that several database services share. */
export const databaseCases = {
  automatedBackups: {
    base: { backupRetentionDays: 7, latestRestorableTime: daysAgo(0.01), createdAt: daysAgo(400), status: 'available' },
    pass: [
      { name: 'passes when the retention is equal to the minimum', message: 'kept' },
      { name: 'passes when the cluster is stopped', facts: { latestRestorableTime: daysAgo(6), status: 'stopped' } },
      { name: 'passes when the cluster starts again', facts: { latestRestorableTime: daysAgo(6), status: 'starting' } },
      { name: 'passes when a new cluster has no backup yet', facts: { latestRestorableTime: undefined, createdAt: daysAgo(0.04) } },
    ],
    fail: [
      {
        name: 'fails with the default retention of one day',
        facts: { backupRetentionDays: 1 },
        message: 'short',
        evidence: { expected: 7 },
      },
      { name: 'fails when backups are off', facts: { backupRetentionDays: 0 }, message: 'off' },
      { name: 'fails when the latest restorable time is too old', facts: { latestRestorableTime: daysAgo(2) }, message: 'stale' },
      { name: 'fails when an old cluster was never backed up', facts: { latestRestorableTime: undefined }, message: 'never' },
    ],
  },
  backupCovered: {
    resource: { arn: clusterArn },
    base: { backup: { optedIn: true, selections: [] } },
    pass: [
      { name: 'passes when a plan selects everything', facts: { backup: { optedIn: true, selections: all } }, message: 'covered' },
      {
        name: 'passes when a plan selects all clusters of the RDS API',
        facts: { backup: { optedIn: true, selections: [{ plan: 'clusters', resources: ['arn:aws:rds:*:*:cluster:*'] }] } },
      },
    ],
    fail: [
      { name: 'fails when no plan selects the cluster', message: 'uncovered' },
      {
        name: 'fails when a plan names the cluster but its type is not opted in',
        facts: { backup: { optedIn: false, selections: [{ plan: 'clusters', resources: [clusterArn] }] } },
        message: 'optedOut',
      },
    ],
    undecided: [
      {
        name: 'is unknown when a plan selects a tag and tags are unreadable',
        facts: { backup: { optedIn: true, selections: [{ plan: 'tagged', anyTag: [{ key: 'backup', value: 'daily' }] }] } },
        resource: { tags: null },
        message: 'unknown',
      },
    ],
  },
  deletionProtection: {
    base: { deletionProtection: true },
    pass: [{ name: 'passes when deletion protection is on', message: 'on' }],
    fail: [{ name: 'fails when deletion protection is off', facts: { deletionProtection: false }, message: 'off' }],
  },
  encryptedAtRest: {
    base: { storageEncrypted: true, ...key({}) },
    pass: [
      { name: 'passes with an AWS managed key', message: 'encrypted', evidence: { key: keyArn } },
      { name: 'passes when the key is not known', facts: { encryptionKey: undefined } },
      { name: 'passes with an allowed key', params: { allowedKeyArns: [keyArn] } },
      { name: 'passes with a required customer managed key', facts: key({ manager: 'CUSTOMER' }), params: { requireCustomerKey: true } },
    ],
    fail: [
      { name: 'fails when the cluster is not encrypted', facts: { storageEncrypted: false, encryptionKey: undefined }, message: 'plain' },
      { name: 'fails when the key is to be deleted', facts: key({ state: 'PendingDeletion' }), message: 'unusable' },
      { name: 'fails when the key does not exist', facts: { encryptionKey: { arn: keyArn } }, message: 'unusable' },
      { name: 'fails with another key than the allowed ones', params: { allowedKeyArns: [`${keyArn}2`] }, message: 'notAllowed' },
      { name: 'fails without a required customer managed key', params: { requireCustomerKey: true }, message: 'managed' },
    ],
  },
  multiAz: {
    base: {
      multiAz: true,
      members: [
        { id: 'a', availabilityZone: 'eu-west-1a' },
        { id: 'b', availabilityZone: 'eu-west-1b' },
      ],
    },
    pass: [
      { name: 'passes with instances in two zones', message: 'on' },
      { name: 'passes when the flag is not updated yet', facts: { multiAz: false } },
    ],
    fail: [
      {
        name: 'fails when all instances share a zone',
        facts: {
          multiAz: false,
          members: [
            { id: 'a', availabilityZone: 'eu-west-1a' },
            { id: 'b', availabilityZone: 'eu-west-1a' },
          ],
        },
        message: 'off',
        evidence: { zone: 'eu-west-1a' },
      },
      { name: 'fails with one instance', facts: { multiAz: false, members: [{ id: 'a', availabilityZone: 'eu-west-1a' }] } },
      { name: 'fails while the zone is not known', facts: { multiAz: false, members: [{ id: 'a' }] }, evidence: { zone: 'unknown' } },
    ],
    notApplicable: [{ name: 'skips a cluster without instances', facts: { multiAz: false, members: [] }, message: 'empty' }],
  },
  privateSubnets: {
    base: { subnets: { 'subnet-1': privateSubnet(), 'subnet-2': privateSubnet() } },
    pass: [{ name: 'passes without a route to an internet gateway' }],
    fail: [
      {
        name: 'fails when one of two subnets is public',
        facts: { subnets: { 'subnet-1': privateSubnet(), 'subnet-2': publicSubnet() } },
        evidence: { subnets: ['subnet-2'] },
      },
      {
        name: 'fails at low severity with VPC Block Public Access',
        facts: { subnets: { 'subnet-1': publicSubnet(undefined, 'block-bidirectional') } },
        severity: 'low',
      },
    ],
    undecided: [
      {
        name: 'is unknown when another account owns a subnet',
        facts: { subnets: { 'subnet-1': privateSubnet(), 'subnet-2': null } },
        evidence: { subnets: ['subnet-2'] },
      },
    ],
  },
  securityGroups: {
    base: {
      groupRules: rulesFor(5000, { UserIdGroupPairs: [{ GroupId: 'sg-web' }] }),
      prefixLists: {},
      port: 5000,
      defaultGroups: [],
    },
    pass: [
      { name: 'passes when only another group is allowed', message: 'closed' },
      { name: 'passes when another port is open', facts: { groupRules: rulesFor(443, world) } },
      { name: 'passes when the database uses another port than the open one', facts: { groupRules: rulesFor(5000, world), port: 6000 } },
    ],
    fail: [
      {
        name: 'fails when all IPv4 addresses are allowed',
        facts: { groupRules: rulesFor(5000, world) },
        message: 'open',
        severity: 'high',
      },
      {
        name: 'fails when all IPv6 addresses are allowed',
        facts: { groupRules: rulesFor(5000, { Ipv6Ranges: [{ CidrIpv6: '::/0' }] }) },
      },
      {
        name: 'fails when a prefix list contains the internet',
        facts: {
          groupRules: rulesFor(5000, { PrefixListIds: [{ PrefixListId: 'pl-1' }] }),
          prefixLists: { 'pl-1': ['0.0.0.0/1', '128.0.0.0/1'] },
        },
        evidence: { openings: ['sg-1: tcp 5000 from pl-1'] },
      },
      { name: 'fails while the port is not known yet', facts: { groupRules: rulesFor(443, world), port: undefined } },
      {
        name: 'fails at medium severity for the default group with its default rule',
        facts: { groupRules: { 'sg-1': [{ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: 'sg-1' }] }] }, defaultGroups: ['sg-1'] },
        message: 'defaultGroup',
        severity: 'medium',
      },
    ],
  },
  snapshotNotPublic: {
    base: { restorableBy: [] },
    pass: [
      { name: 'passes when the snapshot is shared with named accounts', facts: { restorableBy: ['444455556666'] }, message: 'private' },
    ],
    fail: [{ name: 'fails when the snapshot is public', facts: { restorableBy: ['444455556666', 'all'] }, message: 'public' }],
  },
  snapshotShared: {
    base: { restorableBy: [] },
    pass: [
      { name: 'passes when the snapshot is not shared', message: 'notShared' },
      { name: 'passes when the snapshot is public, which another rule evaluates', facts: { restorableBy: ['all'] } },
      {
        name: 'passes when the snapshot is shared with a trusted account',
        facts: { restorableBy: ['444455556666'] },
        params: { trustedAccounts: ['444455556666'] },
        message: 'trusted',
      },
    ],
    fail: [
      { name: 'fails when the snapshot is shared with another account', facts: { restorableBy: ['444455556666'] }, message: 'untrusted' },
    ],
  },
  snapshotEncrypted: {
    base: { encrypted: true },
    pass: [{ name: 'passes when the snapshot is encrypted', message: 'encrypted' }],
    fail: [{ name: 'fails when the snapshot is not encrypted', facts: { encrypted: false }, message: 'unencrypted' }],
  },
} satisfies Readonly<Record<string, AnyRuleTests>>;
