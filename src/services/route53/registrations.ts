import type { SharedRead } from '../../core/collector.ts';
import { apiCalls } from '../../core/fact-reads.ts';
import { notReportedFailure, type ReadFailure } from '../../core/read-failure.ts';
import { mapConcurrently } from '../../util/concurrency.ts';
import { route53 } from './clients.ts';
import type { Delegation } from './facts.ts';
import { dnsName, zoneIdOf } from './names.ts';
import { type DomainDetail, domainDetails, settled, unwrapped, zones } from './shared-reads.ts';

/** Name servers of each registered domain, and those of the public zones with its name, by name of the domain. */
export const registrations: SharedRead<ReadonlyMap<string, Delegation | ReadFailure>> = {
  name: 'route53domains:registrations',
  scope: 'global',
  apiCalls: [...domainDetails.apiCalls, ...zones.apiCalls, apiCalls(route53, 'GetHostedZone')],
  notConfiguredErrorCodes: [],
  load: async (aws, _scope, shared) => {
    const [details, all = []] = await Promise.all([shared(domainDetails), shared(zones)]);
    const registration = async (name: string, detail: DomainDetail | ReadFailure): Promise<Delegation> => {
      const { Nameservers } = unwrapped(detail);
      if (Nameservers === undefined)
        throw notReportedFailure('route53domains:GetDomainDetail', 'the response does not contain the name servers');
      const own = all.filter(({ Name = '', Config }) => Config?.PrivateZone !== true && dnsName(Name) === name);
      const ownSets = await mapConcurrently(own, async ({ Id = '' }) => {
        const { DelegationSet } = await aws.call(route53, 'GetHostedZone', { Id: zoneIdOf(Id) });
        return (DelegationSet?.NameServers ?? []).map(dnsName);
      });
      return { name, nameServers: Nameservers.map(({ Name = '' }) => dnsName(Name)), ownSets };
    };
    return new Map(
      await mapConcurrently(
        [...(details ?? [])],
        async ([name, detail]) => [name, await settled(() => registration(name, detail))] as const,
      ),
    );
  },
};
