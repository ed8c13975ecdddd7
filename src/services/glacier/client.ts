export {
  GetDataRetrievalPolicyCommand,
  GetVaultAccessPolicyCommand,
  GetVaultLockCommand,
  GetVaultNotificationsCommand,
  GlacierClient,
  ListVaultsCommand,
} from '@aws-sdk/client-glacier';
