export { AccountClient, GetAlternateContactCommand } from '@aws-sdk/client-account';
