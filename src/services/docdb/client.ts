export { DocDBElasticClient, GetClusterCommand, ListClustersCommand } from '@aws-sdk/client-docdb-elastic';
