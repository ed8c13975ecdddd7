export { GetDomainDetailCommand, ListDomainsCommand, Route53DomainsClient } from '@aws-sdk/client-route-53-domains';
