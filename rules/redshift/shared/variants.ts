import { cloudFormationResource, terraformResource } from '../../shared/code-snippets.ts';

interface Snippets {
  readonly terraform: readonly string[];
  readonly cloudFormation: readonly string[];
}

/** Remediation of clusters. */
export const clusterVariant = {
  resourceType: 'AWS::Redshift::Cluster',
  plural: 'Redshift clusters',
  singular: 'Redshift cluster',
  noun: 'cluster',
  modify: 'aws redshift modify-cluster --cluster-identifier {{id}}',
  edit: (...steps: readonly string[]): string =>
    ['Open the Amazon Redshift console, choose Clusters, and choose the cluster.', ...steps, 'Save the changes.'].join('\n'),
  code: ({ terraform, cloudFormation }: Snippets) => ({
    terraform: terraformResource('aws_redshift_cluster', 'cluster_identifier = "{{id}}"', ...terraform),
    cloudFormation: cloudFormationResource('AWS::Redshift::Cluster', "ClusterIdentifier: '{{id}}'", ...cloudFormation),
  }),
} as const;

/** Remediation of workgroups of Redshift Serverless. */
export const workgroupVariant = {
  resourceType: 'AWS::RedshiftServerless::Workgroup',
  plural: 'Redshift Serverless workgroups',
  singular: 'Redshift Serverless workgroup',
  noun: 'workgroup',
  modify: 'aws redshift-serverless update-workgroup --workgroup-name {{id}}',
  edit: (...steps: readonly string[]): string =>
    ['Open the Redshift Serverless dashboard and choose the workgroup.', ...steps, 'Save the changes.'].join('\n'),
  code: ({ terraform, cloudFormation }: Snippets) => ({
    terraform: terraformResource('aws_redshiftserverless_workgroup', 'workgroup_name = "{{id}}"', ...terraform),
    cloudFormation: cloudFormationResource('AWS::RedshiftServerless::Workgroup', "WorkgroupName: '{{id}}'", ...cloudFormation),
  }),
} as const;

/** Remediation of namespaces of Redshift Serverless. */
export const namespaceVariant = {
  resourceType: 'AWS::RedshiftServerless::Namespace',
  plural: 'Redshift Serverless namespaces',
  singular: 'Redshift Serverless namespace',
  noun: 'namespace',
  modify: 'aws redshift-serverless update-namespace --namespace-name {{id}}',
  edit: (...steps: readonly string[]): string =>
    ['Open the Redshift Serverless dashboard and choose the namespace.', ...steps, 'Save the changes.'].join('\n'),
  code: ({ terraform, cloudFormation }: Snippets) => ({
    terraform: terraformResource('aws_redshiftserverless_namespace', 'namespace_name = "{{id}}"', ...terraform),
    cloudFormation: cloudFormationResource('AWS::RedshiftServerless::Namespace', "NamespaceName: '{{id}}'", ...cloudFormation),
  }),
} as const;

export const guide = 'https://docs.aws.amazon.com/redshift/latest/mgmt';
