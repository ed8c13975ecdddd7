export {
  DescribeBucketsCommand,
  GetAutomatedDiscoveryConfigurationCommand,
  GetMacieSessionCommand,
  ListAutomatedDiscoveryAccountsCommand,
  Macie2Client,
} from '@aws-sdk/client-macie2';
