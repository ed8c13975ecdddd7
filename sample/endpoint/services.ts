/** A service that the endpoint supports. */
export interface ServiceEntry<Client> {
  /** Names in the credential scope of signed requests. Absent: the key. */
  readonly signingNames?: readonly string[];
  /** Prefix of its IAM actions. Absent: the key. */
  readonly iamPrefix?: string;
  /** First half of `X-Amz-Target`, if the client package has no schemas and the service ID differs. */
  readonly target?: string;
  /** Loads its client package; its schemas describe the operations of the service. */
  readonly load: () => Promise<Client>;
}

const entry = <Client>(load: () => Promise<Client>, names: Omit<ServiceEntry<Client>, 'load'> = {}): ServiceEntry<Client> => ({
  ...names,
  load,
});

/** Directory buckets and Outposts have their own signing names. */
const S3_NAMES = ['s3', 's3express', 's3-outposts'];

/** Every service that the endpoint supports. To add one, add its line here. */
export const services = {
  acm: entry(() => import('@aws-sdk/client-acm')),
  'acm-pca': entry(() => import('@aws-sdk/client-acm-pca'), { target: 'ACMPrivateCA' }),
  'access-analyzer': entry(() => import('@aws-sdk/client-accessanalyzer')),
  account: entry(() => import('@aws-sdk/client-account')),
  apigateway: entry(() => import('@aws-sdk/client-api-gateway')),
  apigatewayv2: entry(() => import('@aws-sdk/client-apigatewayv2'), { signingNames: ['apigateway'], iamPrefix: 'apigateway' }),
  'application-autoscaling': entry(() => import('@aws-sdk/client-application-auto-scaling')),
  autoscaling: entry(() => import('@aws-sdk/client-auto-scaling')),
  backup: entry(() => import('@aws-sdk/client-backup')),
  cloudfront: entry(() => import('@aws-sdk/client-cloudfront')),
  cloudtrail: entry(() => import('@aws-sdk/client-cloudtrail')),
  cloudwatch: entry(() => import('@aws-sdk/client-cloudwatch'), { signingNames: ['monitoring'] }),
  config: entry(() => import('@aws-sdk/client-config-service')),
  dax: entry(() => import('@aws-sdk/client-dax')),
  dlm: entry(() => import('@aws-sdk/client-dlm')),
  'docdb-elastic': entry(() => import('@aws-sdk/client-docdb-elastic')),
  dynamodb: entry(() => import('@aws-sdk/client-dynamodb')),
  ec2: entry(() => import('@aws-sdk/client-ec2')),
  ecr: entry(() => import('@aws-sdk/client-ecr')),
  'ecr-public': entry(() => import('@aws-sdk/client-ecr-public')),
  ecs: entry(() => import('@aws-sdk/client-ecs')),
  efs: entry(() => import('@aws-sdk/client-efs'), { signingNames: ['elasticfilesystem'], iamPrefix: 'elasticfilesystem' }),
  eks: entry(() => import('@aws-sdk/client-eks')),
  elasticache: entry(() => import('@aws-sdk/client-elasticache')),
  elasticbeanstalk: entry(() => import('@aws-sdk/client-elastic-beanstalk')),
  elb: entry(() => import('@aws-sdk/client-elastic-load-balancing'), {
    signingNames: ['elasticloadbalancing'],
    iamPrefix: 'elasticloadbalancing',
  }),
  elbv2: entry(() => import('@aws-sdk/client-elastic-load-balancing-v2'), {
    signingNames: ['elasticloadbalancing'],
    iamPrefix: 'elasticloadbalancing',
  }),
  emr: entry(() => import('@aws-sdk/client-emr'), { signingNames: ['elasticmapreduce'], iamPrefix: 'elasticmapreduce' }),
  events: entry(() => import('@aws-sdk/client-eventbridge')),
  glacier: entry(() => import('@aws-sdk/client-glacier')),
  guardduty: entry(() => import('@aws-sdk/client-guardduty')),
  iam: entry(() => import('@aws-sdk/client-iam')),
  inspector2: entry(() => import('@aws-sdk/client-inspector2')),
  kms: entry(() => import('@aws-sdk/client-kms')),
  lambda: entry(() => import('@aws-sdk/client-lambda')),
  logs: entry(() => import('@aws-sdk/client-cloudwatch-logs')),
  macie2: entry(() => import('@aws-sdk/client-macie2')),
  mailmanager: entry(() => import('@aws-sdk/client-mailmanager'), { signingNames: ['ses'], iamPrefix: 'ses' }),
  memorydb: entry(() => import('@aws-sdk/client-memorydb')),
  'neptune-graph': entry(() => import('@aws-sdk/client-neptune-graph')),
  opensearch: entry(() => import('@aws-sdk/client-opensearch'), { signingNames: ['es'], iamPrefix: 'es' }),
  opensearchserverless: entry(() => import('@aws-sdk/client-opensearchserverless'), { signingNames: ['aoss'], iamPrefix: 'aoss' }),
  organizations: entry(() => import('@aws-sdk/client-organizations')),
  rds: entry(() => import('@aws-sdk/client-rds')),
  redshift: entry(() => import('@aws-sdk/client-redshift')),
  'redshift-serverless': entry(() => import('@aws-sdk/client-redshift-serverless'), { target: 'RedshiftServerless' }),
  route53: entry(() => import('@aws-sdk/client-route-53')),
  route53domains: entry(() => import('@aws-sdk/client-route-53-domains')),
  route53resolver: entry(() => import('@aws-sdk/client-route53resolver')),
  s3: entry(() => import('@aws-sdk/client-s3'), { signingNames: S3_NAMES }),
  s3control: entry(() => import('@aws-sdk/client-s3-control'), { signingNames: S3_NAMES, iamPrefix: 's3' }),
  secretsmanager: entry(() => import('@aws-sdk/client-secrets-manager')),
  securityhub: entry(() => import('@aws-sdk/client-securityhub')),
  ses: entry(() => import('@aws-sdk/client-ses')),
  sesv2: entry(() => import('@aws-sdk/client-sesv2'), { signingNames: ['ses'], iamPrefix: 'ses' }),
  sns: entry(() => import('@aws-sdk/client-sns')),
  sqs: entry(() => import('@aws-sdk/client-sqs')),
  ssm: entry(() => import('@aws-sdk/client-ssm')),
  sts: entry(() => import('@aws-sdk/client-sts')),
  tag: entry(() => import('@aws-sdk/client-resource-groups-tagging-api'), { signingNames: ['tagging'] }),
  wafv2: entry(() => import('@aws-sdk/client-wafv2')),
};
