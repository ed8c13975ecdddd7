import { attested, defineService, evaluatedBy, notApplicable } from '../../core/service.ts';
import { route53, route53Domains } from './clients.ts';
import { domainCollector } from './domain.ts';
import { zoneCollector } from './zone.ts';

declare module '../../core/names.ts' {
  interface ServiceIds {
    route53: true;
  }
}

export const route53Service = defineService({
  id: 'route53',
  title: 'Amazon Route 53',
  clients: [route53, route53Domains],
  model: {
    category: 'abstracted',
    sources: [],
    reason:
      'AWS operates the name servers. The customer controls which names exist, where they point, who signs them and who can transfer a domain.',
    cloudFormation: ['AWS::Route53', 'AWS::Route53Domains'],
    coverage: {
      'client-side-encryption': notApplicable('Clients do not encrypt DNS records.'),
      'server-side-encryption': evaluatedBy(
        'Public records are public. Query logs are evaluated in their log group.',
        'logs-loggroup-customer-key',
      ),
      'firewall-configuration': notApplicable('There are no security groups.'),
      'platform-and-application-management': notApplicable('AWS runs the name servers and offers no versions.'),
      backups: attested('State how zones are exported or defined by code: a deleted zone cannot be restored and gets new name servers.'),
      'region-choice': notApplicable('Route 53 is a global service.'),
    },
  },
  collectors: [zoneCollector, domainCollector],
  arnTypes: { 'route53:hostedzone': 'AWS::Route53::HostedZone' },
  consolePages: {
    'AWS::Route53::HostedZone': 'route53/v2/hostedzones#ListRecordSets/{{id}}',
    'AWS::Route53Domains::Domain': 'route53/domains/home#/DomainDetails/{{id}}',
  },
  asffTypes: { 'AWS::Route53::HostedZone': 'AwsRoute53HostedZone' },
});
