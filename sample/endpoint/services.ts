/** One service the endpoint can speak. */
export interface ServiceEntry<Client> {
  /** Name in the credential scope of signed requests. Absent: the key. */
  readonly signingName?: string;
  /** Prefix of its IAM actions. Absent: the key. */
  readonly iamPrefix?: string;
  /** Loads its client package, whose schemas are all the endpoint knows of the service's operations. */
  readonly load: () => Promise<Client>;
}

const entry = <Client>(load: () => Promise<Client>, names: Omit<ServiceEntry<Client>, 'load'> = {}): ServiceEntry<Client> => ({
  ...names,
  load,
});

/** Every service the endpoint can speak. Adding one takes its line here, nothing else. */
export const services = {
  'access-analyzer': entry(() => import('@aws-sdk/client-accessanalyzer')),
  backup: entry(() => import('@aws-sdk/client-backup')),
  config: entry(() => import('@aws-sdk/client-config-service')),
  ec2: entry(() => import('@aws-sdk/client-ec2')),
  iam: entry(() => import('@aws-sdk/client-iam')),
  kms: entry(() => import('@aws-sdk/client-kms')),
  lambda: entry(() => import('@aws-sdk/client-lambda')),
  organizations: entry(() => import('@aws-sdk/client-organizations')),
  rds: entry(() => import('@aws-sdk/client-rds')),
  s3: entry(() => import('@aws-sdk/client-s3')),
  s3control: entry(() => import('@aws-sdk/client-s3-control'), { signingName: 's3', iamPrefix: 's3' }),
  sns: entry(() => import('@aws-sdk/client-sns')),
  sts: entry(() => import('@aws-sdk/client-sts')),
  tag: entry(() => import('@aws-sdk/client-resource-groups-tagging-api'), { signingName: 'tagging' }),
};
