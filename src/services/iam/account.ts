import type { SummaryKeyType } from '@aws-sdk/client-iam';
import { datedTable } from '../../core/dated-table.ts';
import type { AccountFactReads, FactRead } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { perResourceCalls, shared } from '../../core/fact-reads.ts';
import { credentialReport } from './credential-report.ts';
import { accountSummary, passwordPolicy, rootManagement, supportAccess, virtualMfaUsers } from './shared-reads.ts';

/** A flag of the account summary, which is 0 or 1. */
const flag = (key: SummaryKeyType): FactRead<null, boolean, 'AWS::::Account'> =>
  shared(accountSummary, (summary) => {
    const value = summary?.[key];
    return value === undefined ? notReported(`the account summary has no ${key}`) : value > 0;
  });

/** https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-iam.html */
const partitionsWithoutRoot = datedTable<readonly string[]>({
  source: [
    'https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-differences.html',
    'https://docs.amazonaws.cn/en_us/aws/latest/userguide/iam.html',
  ],
  asOf: '2026-11',
  missing: 'Accounts of the partition have a root user, and the credential report lists it.',
  entries: ['aws-cn', 'aws-us-gov'],
});

export const iamAccountFacts: AccountFactReads<
  | 'rootUserPresent'
  | 'rootMfaEnabled'
  | 'rootAccessKeysPresent'
  | 'rootSigningCertificatesPresent'
  | 'rootPasswordPresent'
  | 'rootVirtualMfa'
  | 'rootCredentials'
  | 'passwordPolicy'
  | 'supportAccess'
  | 'rootManagement'
> = {
  rootUserPresent: perResourceCalls([...credentialReport.apiCalls], async (_aws, { partition }, { shared: read }) =>
    partitionsWithoutRoot.entries.includes(partition) ? (await read(credentialReport))?.root !== undefined : true,
  ),
  rootMfaEnabled: flag('AccountMFAEnabled'),
  rootAccessKeysPresent: flag('AccountAccessKeysPresent'),
  rootSigningCertificatesPresent: flag('AccountSigningCertificatesPresent'),
  rootPasswordPresent: shared(accountSummary, (summary) => {
    const value = summary?.AccountPasswordPresent;
    return value === undefined ? undefined : value > 0;
  }),
  rootVirtualMfa: shared(virtualMfaUsers, (users, { arn }) => users?.has(arn) === true),
  rootCredentials: shared(credentialReport, (report) => report?.root ?? notReported('the credential report has no row for the root user')),
  passwordPolicy: shared(passwordPolicy, (policy) => policy),
  supportAccess: shared(supportAccess, (access) => access ?? notReported('the answer lists no entities')),
  rootManagement: shared(rootManagement, (features) => features),
};
