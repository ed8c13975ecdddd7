import { service } from '../endpoint/service.ts';
import type { ServiceData } from '../endpoint/types.ts';
import { company } from './company.ts';

/** The organization of the company, which the sample account manages. */
export const organizationsData = (): ServiceData =>
  service('organizations')({
    DescribeOrganization: () => ({
      Organization: {
        Id: company.organizationId,
        Arn: `arn:${company.partition}:organizations::${company.accountId}:organization/${company.organizationId}`,
        FeatureSet: 'ALL',
        MasterAccountId: company.accountId,
        MasterAccountArn: `arn:${company.partition}:organizations::${company.accountId}:account/${company.organizationId}/${company.accountId}`,
      },
    }),
  });
