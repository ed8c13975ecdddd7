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
    text: 'One setting of the account overrules public policies and ACLs of all buckets. Serve what has to be public through CloudFront first.',
  },
  {
    id: 'close-ports',
    title: 'Close security groups and network ACLs to the internet',
    text: 'Limit rules to known sources, and reach machines through Session Manager and databases from the groups of their clients.',
  },
  {
    id: 'private-subnets',
    title: 'Run machines in private subnets without public addresses',
    text: 'Put them behind a load balancer or NAT gateway, and take automatic public addresses off subnets and launch templates.',
  },
  {
    id: 'imdsv2',
    title: 'Require IMDSv2 everywhere',
    text: 'Make it the default of the Region, require it in launch templates, then change what runs.',
  },
  {
    id: 'unshare',
    title: 'Stop sharing snapshots and images with everyone',
    text: 'Take the permissions back, block public sharing in each Region, and treat what was on the disks as disclosed.',
  },
  {
    id: 'unshare-documents',
    title: 'Stop sharing Systems Manager documents with everyone',
    text: 'Block public sharing in each Region, and share single documents with single accounts.',
  },
  {
    id: 'administrators',
    title: 'Replace administrator rights by what is needed',
    text: 'Keep a few roles for administrators that people assume, and let Access Analyzer draft policies from what was used.',
  },
  {
    id: 'wildcards',
    title: 'Name actions and keys instead of wildcards in IAM policies',
    text: 'List the actions that are used, and name KMS keys by ARN.',
  },
  {
    id: 'workload-roles',
    title: 'Give each workload a narrow role of its own',
    text: 'Functions, instances, clusters and environments each need only what they call.',
  },
  {
    id: 'access-keys',
    title: 'Replace access keys of users by roles',
    text: 'People sign in through IAM Identity Center, workloads use the role of where they run; then delete the keys.',
  },
  {
    id: 'root-user',
    title: 'Lock the root user away',
    text: 'Hardware MFA, no access keys, no daily use; in an organization, manage root access centrally.',
  },
  {
    id: 'backup-plans',
    title: 'Bring everything that holds data under a backup plan',
    text: 'One plan that selects by tag, in each Region, with the types opted in; then tag what has to be kept.',
  },
  {
    id: 'ebs-encryption',
    title: 'Turn on EBS encryption by default, and replace what is not encrypted',
    text: 'The default of the Region covers all new volumes; existing ones are replaced through encrypted copies of their snapshots.',
  },
  {
    id: 'own-keys',
    title: 'Encrypt with KMS keys of your own',
    text: 'Who may decrypt is then decided by a key policy of yours, and each use is in CloudTrail.',
  },
  {
    id: 'tls-policies',
    title: 'Refuse requests without TLS in resource policies',
    text: 'The same Deny statement with aws:SecureTransport goes into the policy of each bucket, queue and vault.',
  },
  {
    id: 'database-tls',
    title: 'Require TLS of all databases',
    text: 'One parameter in parameter groups of your own, and the setting of each proxy.',
  },
  {
    id: 'database-logins',
    title: 'Let RDS manage passwords, and let people log in by IAM',
    text: 'Passwords then rotate by themselves, and nobody has to keep them.',
  },
  {
    id: 'supported-versions',
    title: 'Move off versions that are no longer supported',
    text: 'Engines, runtimes, platforms and releases that get no fixes any more.',
  },
  {
    id: 'patching',
    title: 'Patch machines by a policy',
    text: 'A patch policy of Systems Manager scans and installs on a schedule on every managed node.',
  },
  {
    id: 'trail',
    title: 'Record the whole account by one trail',
    text: 'A trail for all Regions with management events and data events, its files validated and encrypted.',
  },
  {
    id: 'detection',
    title: 'Turn on GuardDuty, Inspector, Macie and Security Hub in every Region',
    text: 'Best for the whole organization at once, from the delegated administrator.',
  },
  {
    id: 'config-recording',
    title: 'Turn on AWS Config in every Region',
    text: 'Record all types, into a bucket that the service can reach.',
  },
  {
    id: 'object-history',
    title: 'Keep old versions of objects',
    text: 'Versioning first; on it rest Object Lock, MFA delete and replication, where they are needed.',
  },
  {
    id: 'deletion-protection',
    title: 'Turn on deletion protection',
    text: 'A switch on each resource that takes effect at once and needs no downtime.',
  },
  {
    id: 'zones',
    title: 'Spread what has to stay up over Availability Zones',
    text: 'Subnets in a second zone come first; what runs in them follows.',
  },
] as const satisfies readonly Fix[];

export type FixId = (typeof fixes)[number]['id'];
