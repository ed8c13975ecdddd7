import type { ResolverQueryLogConfig, ResolverQueryLogConfigAssociation } from '@aws-sdk/client-route53resolver';
import { page } from '../../endpoint/page.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';
import { byRegion } from '../ec2/page.ts';
import { net } from './network.ts';

/** What logs DNS queries in one account. */
export interface ResolverResources {
  readonly queryLogs: readonly (ResolverQueryLogConfig & { readonly region: string })[];
  readonly associations: readonly (ResolverQueryLogConfigAssociation & { readonly region: string })[];
}

const [ireland, frankfurt] = company.regions;
const central = 'rqlc-0a1b2c3d4e5f60101';
const analytics = 'rqlc-0a1b2c3d4e5f60201';

/** Production logs to the log archive; of analytics, the log group is gone. */
export const sampleResolver: ResolverResources = {
  queryLogs: [
    { region: ireland, Id: central, OwnerId: company.members.logArchive, Status: 'CREATED', ShareStatus: 'SHARED_WITH_ME' },
    { region: frankfurt, Id: analytics, OwnerId: company.accountId, Status: 'CREATED', ShareStatus: 'NOT_SHARED' },
  ],
  associations: [
    { region: ireland, ResourceId: net.prod, ResolverQueryLogConfigId: central, Status: 'ACTIVE' },
    { region: frankfurt, ResourceId: net.analytics, ResolverQueryLogConfigId: analytics, Status: 'ACTION_NEEDED' },
  ],
};

interface Paged {
  readonly NextToken?: string;
  readonly MaxResults?: number;
}

export const resolverData = (resources: ResolverResources): ServiceData => {
  const queryLogs = byRegion(resources.queryLogs);
  const associations = byRegion(resources.associations);
  const paged = <Item>(all: readonly Item[], { NextToken, MaxResults }: Paged) => {
    const request = { token: NextToken, max: MaxResults, defaultMax: 100, invalidToken: 'InvalidNextTokenException' };
    const { items, nextToken } = page(all, request);
    return { items, next: nextToken === undefined ? {} : { NextToken: nextToken } };
  };
  return service('route53resolver')({
    ListResolverQueryLogConfigs: (input, { region }) => {
      const { items, next } = paged(queryLogs(region), input);
      return { ResolverQueryLogConfigs: items, ...next };
    },
    ListResolverQueryLogConfigAssociations: (input, { region }) => {
      const { items, next } = paged(associations(region), input);
      return { ResolverQueryLogConfigAssociations: items, ...next };
    },
  });
};
