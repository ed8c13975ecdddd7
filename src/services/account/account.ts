import type { AnyCollector, AnyFactRead } from '../../core/collector.ts';
import { globalRegion } from '../../core/names.ts';
import { accessAnalyzerAccountFacts } from '../accessanalyzer/account.ts';
import { backupAccountFacts } from '../backup/account.ts';
import { cloudTrailAccountFacts } from '../cloudtrail/account.ts';
import { configAccountFacts, configRegionalAccountFacts } from '../config/account.ts';
import { contactAccountFacts } from './contacts.ts';
import { ebsAccountFacts } from '../ebs/account.ts';
import { ec2AccountFacts } from '../ec2/account.ts';
import { emrAccountFacts } from '../emr/account.ts';
import { glacierAccountFacts } from '../glacier/account.ts';
import { guardDutyAccountFacts } from '../guardduty/account.ts';
import { dataStoreAccountFacts } from './data-stores.ts';
import { iamAccountFacts } from '../iam/account.ts';
import { inspectorAccountFacts } from '../inspector/account.ts';
import { logsAccountFacts } from '../logs/account.ts';
import { macieAccountFacts } from '../macie/account.ts';
import { organizationsAccountFacts } from '../organizations/account.ts';
import { rdsAccountFacts } from '../rds/account.ts';
import { s3AccountFacts, s3RegionalAccountFacts } from '../s3/account.ts';
import { securityHubAccountFacts } from '../securityhub/account.ts';
import { sesAccountFacts } from '../ses/account.ts';
import { ssmAccountFacts } from '../ssm/account.ts';
import { vpcAccountFacts } from '../vpc/account.ts';

const accountCollector = (scope: AnyCollector['scope'], facts: AnyCollector['facts']): AnyCollector => ({
  type: 'AWS::::Account',
  service: 'account',
  scope,
  list: {
    apiCalls: [],
    // Nothing has to be listed to know that the account is there, once as a whole and once in each Region.
    pages: async function* (_aws, { accountId, partition, region }) {
      const arn = `arn:${partition}:iam::${accountId}:root`;
      yield [{ id: accountId, arn, region: scope === 'global' ? globalRegion : region, raw: null }];
    },
  },
  deletedErrorCodes: [],
  facts,
});

/** Facts about the account as a whole. */
export const globalAccountCollector = accountCollector('global', {
  ...iamAccountFacts,
  ...s3AccountFacts,
  ...cloudTrailAccountFacts,
  ...configAccountFacts,
  ...contactAccountFacts,
  ...organizationsAccountFacts,
} as Readonly<Record<string, AnyFactRead>>);

/** Settings the account has in each Region. */
export const regionalAccountCollector = accountCollector('regional', {
  ...ec2AccountFacts,
  ...ebsAccountFacts,
  ...vpcAccountFacts,
  ...rdsAccountFacts,
  ...accessAnalyzerAccountFacts,
  ...s3RegionalAccountFacts,
  ...backupAccountFacts,
  ...emrAccountFacts,
  ...ssmAccountFacts,
  ...sesAccountFacts,
  ...glacierAccountFacts,
  ...configRegionalAccountFacts,
  ...guardDutyAccountFacts,
  ...dataStoreAccountFacts,
  ...inspectorAccountFacts,
  ...logsAccountFacts,
  ...macieAccountFacts,
  ...securityHubAccountFacts,
} as Readonly<Record<string, AnyFactRead>>);
