/** One change that resolves the failures of several rules. */
export interface Fix {
  readonly id: string;
  /** What to do, in the imperative. */
  readonly title: string;
  readonly text: string;
}

/** The changes that rules refer to by `fix`; a rule without one is its own entry in the remediation plan. */
export const fixes = [
  {
    id: 's3-block-public-access',
    title: 'Turn on account-level Block Public Access for S3',
    text: 'One account setting overrides public policies and ACLs of all buckets. First serve content that must be public through CloudFront.',
  },
  {
    id: 'close-ports',
    title: 'Close security groups and network ACLs to the internet',
    text: 'Limit rules to known sources. Connect to instances through Session Manager, and allow database access from the security groups of clients.',
  },
  {
    id: 'private-subnets',
    title: 'Run instances in private subnets without public IP addresses',
    text: 'Put them behind a load balancer or NAT gateway, and turn off automatic public IP addresses in subnets and launch templates.',
  },
  {
    id: 'private-endpoints',
    title: 'Limit cluster endpoints to known networks',
    text: 'Turn on private access to the API servers of clusters, and limit or turn off their public endpoints.',
  },
  {
    id: 'imdsv2',
    title: 'Require IMDSv2 everywhere',
    text: 'Set it as the default in each Region, require it in launch templates, then change running instances.',
  },
  {
    id: 'unshare',
    title: 'Stop sharing snapshots and images with everyone',
    text: 'Remove the permissions, block public sharing in each Region, and treat the data on the disks as disclosed.',
  },
  {
    id: 'unshare-documents',
    title: 'Stop sharing Systems Manager documents with everyone',
    text: 'Block public sharing in each Region, and share documents only with specific accounts.',
  },
  {
    id: 'administrators',
    title: 'Replace administrator access with least privilege',
    text: 'Keep a few administrator roles for people to assume, and let IAM Access Analyzer generate policies from access activity.',
  },
  {
    id: 'wildcards',
    title: 'Name actions and keys instead of wildcards in IAM policies',
    text: 'List the required actions, and name KMS keys by ARN.',
  },
  {
    id: 'workload-roles',
    title: 'Give each workload its own least-privilege role',
    text: 'Functions, instances, clusters and environments need permissions only for the calls that they make.',
  },
  {
    id: 'access-keys',
    title: 'Replace access keys of users with roles',
    text: 'Let people sign in through IAM Identity Center and workloads use the role of their compute service; then delete the keys.',
  },
  {
    id: 'root-user',
    title: 'Secure the root user',
    text: 'Use hardware MFA and no access keys, and avoid daily use; in an organization, manage root access centrally.',
  },
  {
    id: 'backup-plans',
    title: 'Add all data stores to a backup plan',
    text: 'Use one plan per Region that selects resources by tag, opt in the resource types, then tag the resources to back up.',
  },
  {
    id: 'ebs-encryption',
    title: 'Turn on EBS encryption by default, and replace unencrypted volumes',
    text: 'The default covers all new volumes of a Region; replace existing ones by restoring encrypted copies of their snapshots.',
  },
  {
    id: 'own-keys',
    title: 'Encrypt with customer managed KMS keys',
    text: 'Your key policy then controls who can decrypt, and CloudTrail logs each use.',
  },
  {
    id: 'tls-policies',
    title: 'Deny requests without TLS in resource policies',
    text: 'Add the same Deny statement with aws:SecureTransport to the policy of each bucket, queue and vault.',
  },
  {
    id: 'database-tls',
    title: 'Require TLS for all database connections',
    text: 'Set one parameter in custom parameter groups, and the setting of each proxy.',
  },
  {
    id: 'database-logins',
    title: 'Let RDS manage passwords, and use IAM database authentication',
    text: 'Passwords then rotate automatically, and no one has to store them.',
  },
  {
    id: 'supported-versions',
    title: 'Upgrade versions that are no longer supported',
    text: 'Engines, runtimes, platforms and releases that no longer receive security fixes.',
  },
  {
    id: 'image-scanning',
    title: 'Scan all container images',
    text: 'One scanning rule per Region covers all repositories, including those that are created later.',
  },
  {
    id: 'patching',
    title: 'Patch instances with a patch policy',
    text: 'A Systems Manager patch policy scans and patches all managed nodes on a schedule.',
  },
  {
    id: 'trail',
    title: 'Log the whole account with one trail',
    text: 'Use a trail for all Regions with management events, data events, log file validation and encryption.',
  },
  {
    id: 'detection',
    title: 'Turn on GuardDuty, Inspector, Macie and Security Hub in every Region',
    text: 'Preferably for the whole organization, from the delegated administrator account.',
  },
  {
    id: 'config-recording',
    title: 'Turn on AWS Config in every Region',
    text: 'Record all resource types, and deliver to a bucket that AWS Config can write to.',
  },
  {
    id: 'object-history',
    title: 'Turn on S3 Versioning',
    text: 'Object Lock, MFA delete and replication require versioning; turn them on where they are needed.',
  },
  {
    id: 'deletion-protection',
    title: 'Turn on deletion protection',
    text: 'A setting on each resource that takes effect immediately and causes no downtime.',
  },
  {
    id: 'zones',
    title: 'Spread critical workloads over Availability Zones',
    text: 'First create subnets in a second Availability Zone, then add resources in them.',
  },
] as const satisfies readonly Fix[];

export type FixId = (typeof fixes)[number]['id'];
