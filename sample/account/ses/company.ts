import type { DkimAttributes, EventType } from '@aws-sdk/client-sesv2';
import { company } from '../company.ts';
import type { IdentitySpec, SesResources } from './ses.ts';

const [ireland, frankfurt, virginia] = company.regions;
const { accountId, organizationId, stranger } = company;

const signed: DkimAttributes = {
  SigningEnabled: true,
  Status: 'SUCCESS',
  SigningAttributesOrigin: 'AWS_SES',
  CurrentSigningKeyLength: 'RSA_2048_BIT',
  NextSigningKeyLength: 'RSA_2048_BIT',
};
const policy = (...Statement: readonly object[]) => ({ Version: '2012-10-17', Statement });
const send = (region: string, identity: string, Effect: 'Allow' | 'Deny', Principal: unknown, more: object = {}) => ({
  Effect,
  Principal,
  Action: ['ses:SendEmail', 'ses:SendRawEmail'],
  Resource: `arn:aws:ses:${region}:${accountId}:identity/${identity}`,
  ...more,
});
const troubles: readonly EventType[] = ['BOUNCE', 'COMPLAINT', 'REJECT'];
const mailKey = `arn:aws:kms:${ireland}:${accountId}:key/3b1f6c52-8a0d-4d7e-9c41-5e2a7f908b16`;

const shop = 'meridian-outfitters.example';
const news = 'news.meridian-outfitters.example';
const partners = 'partners.meridian-outfitters.example';

const identities: readonly IdentitySpec[] = [
  {
    name: shop,
    region: ireland,
    dkim: signed,
    mailFrom: { MailFromDomain: `bounce.${shop}`, MailFromDomainStatus: 'SUCCESS', BehaviorOnMxFailure: 'REJECT_MESSAGE' },
    configurationSet: 'transactional',
    policies: {
      organization: policy(send(ireland, shop, 'Allow', '*', { Condition: { StringEquals: { 'aws:PrincipalOrgID': organizationId } } })),
    },
    tags: { team: 'web', env: 'prod' },
  },
  { name: `orders@${shop}`, region: ireland, configurationSet: 'transactional', tags: { team: 'orders' } },
  {
    name: news,
    region: ireland,
    dkim: { ...signed, CurrentSigningKeyLength: 'RSA_1024_BIT' },
    mailFrom: { MailFromDomain: `bounce.${news}`, MailFromDomainStatus: 'SUCCESS', BehaviorOnMxFailure: 'USE_DEFAULT_VALUE' },
    configurationSet: 'newsletter',
    // The second policy denies the public access that the first one allows.
    policies: { agency: policy(send(ireland, news, 'Allow', '*')), stop: policy(send(ireland, news, 'Deny', '*', { Action: 'ses:*' })) },
    tags: { team: 'marketing' },
  },
  {
    name: partners,
    region: ireland,
    dkim: signed,
    policies: {
      agency: policy(send(ireland, partners, 'Allow', { AWS: `arn:aws:iam::${stranger}:root` })),
      own: policy(send(ireland, partners, 'Allow', { AWS: `arn:aws:iam::${accountId}:role/newsletter` })),
    },
  },
  { name: 'launch.example', region: frankfurt, verification: 'PENDING', dkim: { ...signed, Status: 'PENDING' } },
  {
    name: 'meridian-legacy.example',
    region: virginia,
    configurationSet: 'deleted-last-year',
    policies: { open: policy(send(virginia, 'meridian-legacy.example', 'Allow', '*', { Sid: 'Open' })) },
  },
  { name: 'alerts@meridian-legacy.example', region: virginia },
];

/** The company's mail: careful in Ireland, forgotten in Virginia. */
export const sampleSes: SesResources = {
  identities,
  configurationSets: [
    {
      name: 'transactional',
      region: ireland,
      tls: 'REQUIRE',
      metrics: true,
      destinations: { 'mail-events': troubles },
      tags: { team: 'web' },
    },
    { name: 'newsletter', region: ireland, destinations: { 'newsletter-clicks': ['OPEN', 'CLICK'] }, tags: { team: 'marketing' } },
    { name: 'alerts', region: virginia, metrics: true, destinations: { bounces: ['BOUNCE'], others: ['COMPLAINT'] } },
  ],
  receiptRules: [
    {
      name: 'support',
      region: ireland,
      tls: true,
      scan: true,
      actions: [{ S3Action: { BucketName: 'meridian-support-mail', KmsKeyArn: mailKey } }],
    },
    {
      name: 'returns',
      region: ireland,
      scan: true,
      actions: [{ S3Action: { BucketName: 'meridian-returns-mail' } }, { StopAction: { Scope: 'RuleSet' } }],
    },
    { name: 'old-forms', region: ireland, disabled: true, actions: [{ S3Action: { BucketName: 'meridian-returns-mail' } }] },
  ],
  archives: [
    {
      id: 'a-5lq1w2e3r4t5y6u7i8o9p0asdf',
      name: 'legal',
      region: ireland,
      key: '3b1f6c52-8a0d-4d7e-9c41-5e2a7f908b16',
      retention: 'TEN_YEARS',
      tags: { team: 'legal' },
    },
    { id: 'a-9zx8cv7bn6m5lk4jh3gf2dsa1q', name: 'everything', region: ireland, retention: 'PERMANENT' },
  ],
  sending: {
    [ireland]: { ProductionAccessEnabled: true, SuppressionAttributes: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] } },
    [virginia]: { ProductionAccessEnabled: true, EnforcementStatus: 'PROBATION' },
  },
};

/** Many identities, alike in every run: kinds and Regions take turns. */
export function generateSes(count: number, regions: readonly string[] = company.regions): SesResources {
  const kinds = identities.filter(({ policies, configurationSet }) => policies === undefined && configurationSet === undefined);
  return {
    identities: Array.from({ length: count }, (_, index): IdentitySpec => {
      const kind = kinds[index % kinds.length] as IdentitySpec;
      const [local, domain] = kind.name.includes('@') ? kind.name.split('@') : [undefined, kind.name];
      const name = `shop-${String(index).padStart(6, '0')}.${domain}`;
      return { ...kind, name: local === undefined ? name : `${local}@${name}`, region: regions[index % regions.length] as string };
    }),
    configurationSets: [],
    receiptRules: [],
    archives: [],
    sending: {},
  };
}
