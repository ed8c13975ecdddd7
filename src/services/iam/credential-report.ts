import type { SharedRead } from '../../core/collector.ts';
import type { Credential, RootCredentials, UserCredentials } from './facts.ts';
import { toJson } from '../../core/to-json.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { apiCalls } from '../../core/fact-reads.ts';
import { iam } from './clients.ts';

/** The account's credential report. */
export interface CredentialReport {
  /** ISO 8601. */
  readonly reportedAt: string;
  readonly root?: RootCredentials;
  /** By name. */
  readonly users: ReadonlyMap<string, UserCredentials>;
}

/** Error codes for a report that is missing or older than four hours. */
const outdated = ['CredentialReportNotPresentException', 'CredentialReportExpiredException'];
const notReady = 'CredentialReportNotReadyException';
/** AWS needs seconds to create a report, and about a minute for thousands of users. */
const MAX_ATTEMPTS = 20;

/**
 * Reads the credential report, and creates one only if the last one is older than four hours.
 * @param pause waits before the next attempt, longer each time
 */
export const credentialReportSource = (pause: (attempt: number) => Promise<void>): SharedRead<CredentialReport> => ({
  name: 'iam:GetCredentialReport',
  scope: 'global',
  apiCalls: [apiCalls(iam, 'GetCredentialReport', 'GenerateCredentialReport')],
  notConfiguredErrorCodes: [],
  load: async (aws) => {
    for (let attempt = 1; ; attempt++) {
      try {
        const { Content, GeneratedTime } = await aws.call(iam, 'GetCredentialReport', {});
        if (Content === undefined || GeneratedTime === undefined) throw new Error('the answer contains no report');
        return parseCredentialReport(new TextDecoder().decode(Content), toJson(GeneratedTime));
      } catch (error) {
        if (!(error instanceof ReadFailure) || attempt === MAX_ATTEMPTS) throw error;
        if (outdated.includes(error.code)) await aws.call(iam, 'GenerateCredentialReport', {});
        else if (error.code !== notReady) throw error;
        await pause(attempt);
      }
    }
  },
});

export const credentialReport = credentialReportSource(
  (attempt) => new Promise((resolve) => setTimeout(resolve, Math.min(250 * 2 ** attempt, 4_000))),
);

/** Parses the rows that AWS documents. A row without a column, or with an invalid flag, is skipped. */
export function parseCredentialReport(csv: string, reportedAt: string): CredentialReport {
  const [header = [], ...rows] = csv.split(/\r?\n/).map(splitLine);
  const users = new Map<string, UserCredentials>();
  let root: RootCredentials | undefined;
  for (const row of rows) {
    if (row.length !== header.length) continue;
    const cells = new Map(header.map((name, index) => [name, row[index] ?? '']));
    const name = cells.get('user') ?? '';
    const passwordEnabled = flagIn(cells, 'password_enabled');
    const mfaActive = flagIn(cells, 'mfa_active');
    const common = {
      reportedAt,
      ...optional('passwordLastUsedAt', timeIn(cells, 'password_last_used')),
      accessKeys: slots(cells, 'access_key'),
      signingCertificates: slots(cells, 'cert'),
    };
    if (name === '<root_account>') root = common;
    else if (passwordEnabled !== undefined && mfaActive !== undefined) {
      users.set(name, { ...common, ...optional('passwordChangedAt', timeIn(cells, 'password_last_changed')), passwordEnabled, mfaActive });
    }
  }
  return { reportedAt, users, ...optional('root', root) };
}

type Cells = ReadonlyMap<string, string>;

/** The credentials of one type; an empty slot is not active and has no date. */
function slots(cells: Cells, kind: 'access_key' | 'cert'): readonly Credential[] {
  return ([1, 2] as const).flatMap((slot): readonly Credential[] => {
    const active = flagIn(cells, `${kind}_${slot}_active`) === true;
    const createdAt = timeIn(cells, `${kind}_${slot}_last_rotated`);
    if (!active && createdAt === undefined) return [];
    return [
      {
        slot,
        active,
        ...optional('createdAt', createdAt),
        ...optional('lastUsedAt', timeIn(cells, `${kind}_${slot}_last_used_date`)),
        ...optional('lastUsedService', textIn(cells, `${kind}_${slot}_last_used_service`)),
      },
    ];
  });
}

const optional = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };

function textIn(cells: Cells, column: string): string | undefined {
  const text = cells.get(column);
  return text === undefined || /^(|N\/A|no_information|not_supported)$/.test(text) ? undefined : text;
}

function flagIn(cells: Cells, column: string): boolean | undefined {
  const text = cells.get(column)?.toLowerCase();
  return text === 'true' ? true : text === 'false' ? false : undefined;
}

function timeIn(cells: Cells, column: string): string | undefined {
  const time = Date.parse(textIn(cells, column) ?? '');
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** Fields of a CSV line; user names can contain commas, but no line breaks. */
const splitLine = (line: string): readonly string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '');
