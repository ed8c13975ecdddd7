export { ListSecretsCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
