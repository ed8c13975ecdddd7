export {
  CloudFrontClient,
  GetDistributionConfigCommand,
  GetVpcOriginCommand,
  ListDistributionsByWebACLIdCommand,
  ListDistributionsCommand,
  ListDistributionTenantsByCustomizationCommand,
  ListOriginAccessControlsCommand,
  ListVpcOriginsCommand,
} from '@aws-sdk/client-cloudfront';
