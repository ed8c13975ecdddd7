import { company } from '../company.ts';
import type { IamResources, KeySpec, UserSpec } from './spec.ts';

const columns = [
  'user',
  'arn',
  'user_creation_time',
  'password_enabled',
  'password_last_used',
  'password_last_changed',
  'password_next_rotation',
  'mfa_active',
  ...[1, 2].flatMap((slot) =>
    ['active', 'last_rotated', 'last_used_date', 'last_used_region', 'last_used_service'].map((name) => `access_key_${slot}_${name}`),
  ),
  ...[1, 2].flatMap((slot) => [`cert_${slot}_active`, `cert_${slot}_last_rotated`]),
];

const none = 'N/A';
/** As AWS writes times: in seconds, with an offset. */
const time = (daysAgo: number): string => `${company.daysAgo(daysAgo).toISOString().slice(0, 19)}+00:00`;

const keyCells = (key: KeySpec | undefined): readonly string[] =>
  key === undefined
    ? ['false', none, none, none, none]
    : [
        String(key.inactive !== true),
        time(key.ageDays),
        ...(key.usedDaysAgo === undefined ? [none, none, none] : [time(key.usedDaysAgo), company.regions[0], key.service ?? 'ec2']),
      ];

const certificateCells = (certificate: { readonly ageDays: number } | undefined): readonly string[] =>
  certificate === undefined ? ['false', none] : ['true', time(certificate.ageDays)];

/** The credential report of an account, as AWS documents it. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html */
export const credentialReport = ({ root, users }: IamResources): string =>
  [columns, rootRow(root), ...users.map(userRow)].map((cells) => cells.join(',')).join('\n');

const rootRow = ({ mfa, passwordUsedDaysAgo, keys = [] }: IamResources['root']): readonly string[] => [
  '<root_account>',
  `arn:${company.partition}:iam::${company.accountId}:root`,
  time(2200),
  'not_supported',
  passwordUsedDaysAgo === undefined ? 'no_information' : time(passwordUsedDaysAgo),
  'not_supported',
  'not_supported',
  String(mfa !== undefined),
  ...keyCells(keys[0]),
  ...keyCells(keys[1]),
  ...certificateCells(undefined),
  ...certificateCells(undefined),
];

const userRow = ({ name, ageDays, password, mfa, keys = [], certificates = [] }: UserSpec): readonly string[] => [
  name,
  `arn:${company.partition}:iam::${company.accountId}:user/${name}`,
  time(ageDays),
  String(password !== undefined),
  password === undefined ? none : password.usedDaysAgo === undefined ? 'no_information' : time(password.usedDaysAgo),
  password === undefined ? none : time(password.ageDays),
  none,
  String(mfa !== undefined),
  ...keyCells(keys[0]),
  ...keyCells(keys[1]),
  ...certificateCells(certificates[0]),
  ...certificateCells(certificates[1]),
];
