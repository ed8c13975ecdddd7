import type { Origin } from '@aws-sdk/client-cloudfront';
import { intranet } from '../elb/company.ts';
import { loadBalancerArn, loadBalancerName } from '../elb/elb.ts';
import type { CloudFrontResources } from './cloudfront.ts';

const bucket = (name: string, change: Partial<Origin> = {}): Origin => ({
  Id: name,
  DomainName: `${name}.s3.eu-west-1.amazonaws.com`,
  S3OriginConfig: { OriginAccessIdentity: '' },
  ...change,
});
const custom = (
  Id: string,
  DomainName: string,
  policy: 'http-only' | 'https-only',
  ...protocols: readonly ('SSLv3' | 'TLSv1' | 'TLSv1.2')[]
): Origin => ({
  Id,
  DomainName,
  CustomOriginConfig: {
    HTTPPort: 80,
    HTTPSPort: 443,
    OriginProtocolPolicy: policy,
    OriginSslProtocols: { Quantity: protocols.length, Items: [...protocols] },
  },
});

/** The company's distributions: that of the shop, and older ones. */
export const sampleCloudFront: CloudFrontResources = {
  distributions: [
    {
      id: 'E1SHOP000000AA',
      aliases: ['shop.meridian.example'],
      origins: [
        bucket('meridian-product-images', { OriginAccessControlId: 'E1OAC' }),
        custom('storefront', 'origin.meridian.example', 'https-only', 'TLSv1.2'),
        { Id: 'intranet', DomainName: loadBalancerName(intranet), VpcOriginConfig: { VpcOriginId: 'vo_intranet' } },
      ],
      groups: { shop: ['meridian-product-images', 'storefront'] },
      behavior: { TargetOriginId: 'shop' },
      behaviors: [
        { PathPattern: '/invoices/*', TrustedKeyGroups: { Enabled: true, Quantity: 1, Items: ['key-group-1'] } },
        { PathPattern: '/staff/*', TargetOriginId: 'intranet' },
      ],
      certificate: { minimumTls: 'TLSv1.2_2021' },
      webAcl: 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/shop/3f1c7b2e-0000-4000-8000-000000000001',
      rootObject: 'index.html',
      logBucket: 'meridian-logs.s3.amazonaws.com',
      tags: { team: 'storefront' },
    },
    {
      id: 'E2CAMPAIGN00BB',
      aliases: ['campaign.meridian.example'],
      origins: [
        bucket('meridian-campaign-2019', { OriginAccessControlId: 'E2OAC' }),
        custom('api', 'api.meridian.example', 'https-only', 'SSLv3', 'TLSv1'),
        custom('old', 'old.meridian.example', 'http-only'),
        custom('raffle', 'meridian-raffle.eu-west-1.elasticbeanstalk.com', 'https-only', 'TLSv1.2'),
        { ...custom('rating', 'oldratings.lambda-url.eu-west-1.on.aws', 'https-only', 'TLSv1.2') },
      ],
      behavior: { ViewerProtocolPolicy: 'allow-all' },
      behaviors: [{ PathPattern: '/press/*', TrustedSigners: { Enabled: true, Quantity: 1, Items: ['self'] } }],
      certificate: { minimumTls: 'TLSv1', sslSupport: 'sni-only' },
    },
    {
      id: 'E3RATING0000CC',
      origins: [{ ...custom('rating', 'ratings.lambda-url.eu-west-1.on.aws', 'https-only', 'TLSv1.2'), OriginAccessControlId: 'E3OAC' }],
      behavior: {},
    },
    {
      id: 'E4LEGACY0000DD',
      aliases: ['legacy.meridian.example'],
      origins: [custom('legacy', 'us-storefront.us-east-1.elasticbeanstalk.com', 'https-only', 'TLSv1.2')],
      behavior: {},
      certificate: { minimumTls: 'TLSv1', sslSupport: 'vip' },
    },
    { id: 'E5OFF0000000EE', origins: [bucket('meridian-product-images')], behavior: {}, disabled: true },
  ],
  vpcOrigins: [
    {
      id: 'vo_intranet',
      status: 'Deployed',
      Arn: loadBalancerArn(intranet),
      HTTPPort: 80,
      HTTPSPort: 443,
      OriginProtocolPolicy: 'https-only',
    },
  ],
  accessControls: [
    {
      Id: 'E1OAC',
      Name: 'shop',
      Description: '',
      SigningProtocol: 'sigv4',
      SigningBehavior: 'always',
      OriginAccessControlOriginType: 's3',
    },
    {
      Id: 'E2OAC',
      Name: 'campaign',
      Description: '',
      SigningProtocol: 'sigv4',
      SigningBehavior: 'never',
      OriginAccessControlOriginType: 's3',
    },
    {
      Id: 'E3OAC',
      Name: 'rating',
      Description: '',
      SigningProtocol: 'sigv4',
      SigningBehavior: 'always',
      OriginAccessControlOriginType: 'lambda',
    },
  ],
};
