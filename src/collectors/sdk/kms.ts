export { KMSClient, ListAliasesCommand } from '@aws-sdk/client-kms';
