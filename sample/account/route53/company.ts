import { company } from '../company.ts';
import { type Route53Resources, serversOf } from './route53.ts';

const NS = (name: string, servers: readonly string[]) => ({
  Name: `${name}.`,
  Type: 'NS' as const,
  TTL: 300,
  ResourceRecords: servers.map((Value) => ({ Value: `${Value}.` })),
});

const CNAME = (name: string, Value: string) => ({ Name: `${name}.`, Type: 'CNAME' as const, TTL: 300, ResourceRecords: [{ Value }] });

const A = (name: string, ...values: readonly string[]) => ({
  Name: `${name}.`,
  Type: 'A' as const,
  TTL: 300,
  ResourceRecords: values.map((Value) => ({ Value })),
});

const record = (name: string, Type: 'TXT' | 'CAA', Value: string) => ({ Name: `${name}.`, Type, TTL: 300, ResourceRecords: [{ Value }] });

/** The company's names: those of the shop, and an abandoned campaign. */
export const sampleRoute53: Route53Resources = {
  zones: [
    {
      id: 'Z01SHOP',
      name: 'meridian.example',
      servers: 10,
      records: [
        NS('api.meridian.example', serversOf(20)),
        A('legacy.meridian.example', '52.17.10.5'),
        CNAME('us.meridian.example', 'us-storefront.us-east-1.elasticbeanstalk.com'),
        record('meridian.example', 'TXT', '"v=spf1 include:amazonses.com -all"'),
        record('_dmarc.meridian.example', 'TXT', '"v=DMARC1; p=reject"'),
        record('meridian.example', 'CAA', '0 issue "amazon.com"'),
      ],
      logGroup: `arn:aws:logs:us-east-1:${company.accountId}:log-group:/aws/route53/meridian.example`,
      ds: '12345 13 2 5A3B',
    },
    { id: 'Z02API', name: 'api.meridian.example', servers: 20 },
    {
      id: 'Z03CAMPAIGN',
      name: 'meridian-sale.example',
      servers: 30,
      records: [
        NS('eu.meridian-sale.example', [...serversOf(40).slice(0, 3), 'ns-7.awsdns-07.com']),
        A('meridian-sale.example', '52.17.99.200'),
        CNAME('old.meridian-sale.example', 's3-website-eu-west-1.amazonaws.com'),
      ],
    },
    { id: 'Z04SALE', name: 'eu.meridian-sale.example', servers: 40 },
    { id: 'Z05INTERNAL', name: 'internal.meridian.example', private: true },
  ],
  domains: [
    {
      DomainName: 'meridian.example',
      AutoRenew: true,
      TransferLock: true,
      Expiry: company.daysAgo(-300),
      StatusList: ['clientTransferProhibited'],
      Nameservers: serversOf(10).map((Name) => ({ Name })),
      DnssecKeys: [{ KeyTag: 12_345, Digest: '5a3b' }],
      private: true,
    },
    {
      DomainName: 'meridian-sale.example',
      AutoRenew: false,
      TransferLock: false,
      Expiry: company.daysAgo(-20),
      StatusList: ['ok'],
      Nameservers: [...serversOf(30).slice(0, 3), 'ns-7.awsdns-07.com'].map((Name) => ({ Name })),
      private: false,
    },
  ],
};

/** Many zones, alike in every run. */
export const generateRoute53 = (count: number): Route53Resources => ({
  zones: Array.from({ length: count }, (_, index) => ({ id: `Z${index}`, name: `zone-${index}.example`, servers: index })),
  domains: [],
});
