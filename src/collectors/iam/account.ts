import type { SummaryKeyType } from '@aws-sdk/client-iam';
import type { AccountFactReads, FactRead } from '../../model/collector.ts';
import { notReported } from '../../model/fact.ts';
import { bulk } from '../../model/reads.ts';
import { credentialReport } from './credential-report.ts';
import { accountSummary, passwordPolicy, rootManagement, supportAccess, virtualMfaUsers } from './sources.ts';

/** A flag of the account summary, 0 or 1. */
const flag = (key: SummaryKeyType): FactRead<null, boolean, 'AWS::::Account'> =>
  bulk(accountSummary, (summary) => {
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
  rootPasswordPresent: bulk(accountSummary, (summary) => {
    const value = summary?.AccountPasswordPresent;
    return value === undefined ? undefined : value > 0;
  }),
  rootVirtualMfa: bulk(virtualMfaUsers, (users, { arn }) => users?.has(arn) === true),
  rootCredentials: bulk(credentialReport, (report) => report?.root ?? notReported('the credential report has no row for the root user')),
  passwordPolicy: bulk(passwordPolicy, (policy) => policy),
  supportAccess: bulk(supportAccess, (access) => access ?? notReported('the answer names nobody')),
  rootManagement: bulk(rootManagement, (features) => features),
};
