export { GetEnabledStandardsCommand, SecurityHubClient } from '@aws-sdk/client-securityhub';
