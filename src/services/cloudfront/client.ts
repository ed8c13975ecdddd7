export {
  CloudFrontClient,
  GetDistributionConfigCommand,
  ListDistributionsByWebACLIdCommand,
  ListDistributionsCommand,
  ListDistributionTenantsByCustomizationCommand,
  ListOriginAccessControlsCommand,
} from '@aws-sdk/client-cloudfront';
