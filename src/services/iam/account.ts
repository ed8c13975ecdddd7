import type { SummaryKeyType } from '@aws-sdk/client-iam';
import type { AccountFactReads, FactRead } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { shared } from '../../core/fact-reads.ts';
import { credentialReport } from './credential-report.ts';
import { accountSummary, passwordPolicy, rootManagement, supportAccess, virtualMfaUsers } from './shared-reads.ts';

/** A flag of the account summary, 0 or 1. */
const flag = (key: SummaryKeyType): FactRead<null, boolean, 'AWS::::Account'> =>
  shared(accountSummary, (summary) => {
    const value = summary?.[key];
    return value === undefined ? notReported(`the account summary has no ${key}`) : value > 0;
  });

export const iamAccountFacts: AccountFactReads<
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
  supportAccess: shared(supportAccess, (access) => access ?? notReported('the answer names nobody')),
  rootManagement: shared(rootManagement, (features) => features),
};
