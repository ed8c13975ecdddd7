import type { ResponsibilityId, ServiceId } from '../core/names.ts';
import { categoryOfService, ownerOf } from './lookup.ts';
import { responsibilityModel } from './model.ts';

/**
 * What stands in place of rules of a service's own for one of its responsibilities.
 * - `attested`: no API shows it; the customer states it in the configuration.
 * - `judged-by`: rules filed under another service or responsibility judge it.
 * - `not-applicable`: there is no such thing on this service.
 */
export type Answer =
  | { readonly kind: 'attested'; readonly what: string }
  | { readonly kind: 'judged-by'; readonly rules: readonly string[]; readonly how: string }
  | { readonly kind: 'not-applicable'; readonly why: string };

const attested = (what: string): Answer => ({ kind: 'attested', what });
const judgedBy = (how: string, ...rules: string[]): Answer => ({ kind: 'judged-by', rules, how });
const notApplicable = (why: string): Answer => ({ kind: 'not-applicable', why });

const inApprovedRegions = judgedBy(
  'Where resources of this service lie is judged for the whole account.',
  'account-resources-in-approved-regions',
);
const classified = (what: string) => attested(`${what} Which data this is, and who owns it, is stated.`);

/** Answers for the cells of the customer, whole or shared, in which a service has no rules of its own. */
const answers: Readonly<Partial<Record<ServiceId, Readonly<Partial<Record<ResponsibilityId, Answer>>>>>> = {
  ec2: {
    'client-side-encryption': attested('Encryption inside the guest (LUKS, BitLocker, the application) cannot be seen from outside.'),
    'network-traffic-protection': attested('TLS that ends on the instance cannot be seen from outside.'),
    'region-choice': inApprovedRegions,
  },
  ebs: {
    'client-side-encryption': attested('Disk encryption by the guest on top of EBS cannot be read.'),
    'network-traffic-protection': judgedBy(
      'Traffic between an instance and an encrypted volume is encrypted by AWS.',
      'ebs-volume-encrypted',
    ),
    'firewall-configuration': notApplicable('Volumes and snapshots have no network rules.'),
    'network-configuration': notApplicable('Block storage is not placed in a subnet by the customer.'),
    'operating-system': notApplicable('AWS runs the storage hosts.'),
    'platform-and-application-management': attested('File systems are a matter of the guest.'),
    'service-configuration': judgedBy('How long storage is kept is judged per snapshot.', 'ebs-storage-retention-bounded'),
  },
  autoscaling: {
    'customer-data': notApplicable('A group holds no data; its volumes and snapshots are judged under EBS.'),
    'access-control': judgedBy(
      'The instances it launches are judged.',
      'ec2-instance-profile-attached',
      'ec2-instance-role-least-privilege',
    ),
    'client-side-encryption': attested('Encryption inside the guest cannot be seen from outside.'),
    'server-side-encryption': judgedBy(
      'What it launches from is judged.',
      'ec2-launch-template-volumes-encrypted',
      'ebs-account-default-encryption-enabled',
    ),
    'network-traffic-protection': attested('TLS that ends on the instances cannot be seen from outside.'),
    'firewall-configuration': judgedBy('The security groups of its instances are judged.', 'vpc-securitygroup-admin-ports-restricted'),
    backups: notApplicable('Members of a group are replaceable; an instance that is not is judged under EC2.'),
    'region-choice': inApprovedRegions,
  },
  vpc: {
    'customer-data': attested('Which data crosses which network is a design fact.'),
    'client-side-encryption': notApplicable('A network encrypts nothing on the client; the application does.'),
    'server-side-encryption': notApplicable('A network holds no data at rest; targets of flow logs are judged where they lie.'),
    'operating-system': notApplicable('AWS runs the network devices; instances that route are judged under EC2.'),
    'platform-and-application-management': attested('Versions of firewall and VPN appliances of third parties.'),
    backups: notApplicable('A network is defined by code and has no backup API.'),
    'region-choice': inApprovedRegions,
  },
  rds: { 'client-side-encryption': attested('Encryption of columns or by the application cannot be seen.') },
  emr: {
    'customer-data': judgedBy('Its data lies in S3, where buckets are judged.', 's3-bucket-no-public-read'),
    'region-choice': inApprovedRegions,
  },
  elasticbeanstalk: {
    'customer-data': judgedBy('Source bundles and logs lie in its bucket, which is judged under S3.', 's3-bucket-no-public-read'),
    'client-side-encryption': attested('The application decides.'),
    'region-choice': inApprovedRegions,
  },
  s3: {
    'client-side-encryption': attested('Objects encrypted by the client look like any other.'),
    'platform-and-application-management': notApplicable('AWS runs the platform; there is no code of yours in it.'),
  },
  glacier: {
    'client-side-encryption': attested('Archives may be encrypted before upload; a vault does not say.'),
    'server-side-encryption': notApplicable('AWS always encrypts archives with AES-256 under its own keys and offers no choice.'),
    'platform-and-application-management': notApplicable('AWS runs the platform; there is no code of yours in it.'),
    'region-choice': inApprovedRegions,
  },
  dynamodb: {
    'customer-data': classified('Items are never read.'),
    'client-side-encryption': attested('Attributes encrypted by the client look like any other.'),
    'platform-and-application-management': notApplicable('AWS runs the platform; there is no code of yours in it.'),
  },
  lambda: {
    'customer-data': classified('Data passes through a function.'),
    'network-traffic-protection': notApplicable('The API and function URLs are served over TLS only.'),
    backups: attested('Code lives in version control.'),
    'region-choice': inApprovedRegions,
  },
  sqs: {
    'customer-data': classified('Messages are never read.'),
    'client-side-encryption': attested('Producers may encrypt message bodies.'),
    'platform-and-application-management': notApplicable('AWS runs the platform; consumers are judged under their own service.'),
    'region-choice': inApprovedRegions,
  },
  ses: {
    'customer-data': classified('Content and recipients are never read.'),
    'platform-and-application-management': judgedBy('SMTP credentials are IAM access keys.', 'iam-user-access-keys-rotated'),
    backups: notApplicable('Sending keeps nothing; received mail is kept in S3 and judged there.'),
    'region-choice': inApprovedRegions,
  },
  iam: {
    'client-side-encryption': notApplicable('IAM holds no payload of yours.'),
    'server-side-encryption': notApplicable('AWS encrypts identity data and offers no choice.'),
    'platform-and-application-management': notApplicable('AWS runs the service; secrets in code are judged where the code lies.'),
    backups: attested('Policies live in version control; IAM has no backup API.'),
    'region-choice': notApplicable('A global service; the partition was chosen with the account.'),
  },
  kms: {
    'customer-data': notApplicable('It holds keys, not data.'),
    'network-traffic-protection': notApplicable('AWS accepts TLS only.'),
    'platform-and-application-management': notApplicable('AWS runs the service.'),
  },
  backup: {
    'customer-data': notApplicable('What is backed up is judged in its own service.'),
    'client-side-encryption': notApplicable('Recovery points are made by AWS, so there is no client to encrypt them.'),
    'network-traffic-protection': notApplicable('AWS moves copies over TLS.'),
    'platform-and-application-management': notApplicable('AWS runs the service; Backup gateway appliances are judged as instances.'),
  },
  ssm: {
    'client-side-encryption': notApplicable('A SecureString is encrypted by the service, not by the client.'),
    backups: attested('Documents and parameters live in version control.'),
    'region-choice': inApprovedRegions,
  },
  cloudtrail: {
    'customer-data': classified('Events may carry personal data in request parameters.'),
    'client-side-encryption': notApplicable('Events are written by AWS, so there is no client to encrypt them.'),
    'network-traffic-protection': judgedBy('The bucket that receives the events is judged.', 's3-bucket-tls-enforced'),
    'platform-and-application-management': notApplicable('AWS runs the service.'),
    'region-choice': inApprovedRegions,
  },
  config: {
    'customer-data': notApplicable('It records configuration, not data.'),
    'access-control': judgedBy('Recorder and delivery are judged.', 'config-recorder-enabled', 'config-delivery-healthy'),
    'client-side-encryption': notApplicable('Records are written by AWS, so there is no client to encrypt them.'),
    'server-side-encryption': judgedBy('The bucket that receives the records is judged.', 's3-bucket-kms-encryption'),
    'network-traffic-protection': judgedBy('The bucket that receives the records is judged.', 's3-bucket-tls-enforced'),
    'platform-and-application-management': notApplicable('AWS runs the service.'),
    'region-choice': judgedBy('A recorder is demanded in every Region.', 'config-recorder-enabled'),
  },
  guardduty: {
    'customer-data': notApplicable('AWS analyses logs it reads itself.'),
    'access-control': judgedBy('Who runs it is judged.', 'guardduty-centrally-managed'),
    'client-side-encryption': notApplicable('Findings are written by AWS, so there is no client to encrypt them.'),
    'server-side-encryption': notApplicable('AWS encrypts findings; exported ones are judged where they go.'),
    'network-traffic-protection': notApplicable('Nothing of yours travels to it.'),
    'platform-and-application-management': notApplicable('AWS runs the service.'),
    backups: judgedBy('Findings are kept for 90 days; the export is the archive.', 'guardduty-findings-exported'),
    'region-choice': judgedBy('A detector is demanded in every Region and keeps its data there.', 'guardduty-detector-enabled'),
  },
  account: {
    'client-side-encryption': attested('How each class of data is encrypted on the client.'),
    'server-side-encryption': judgedBy('Each service is judged.', 'ebs-account-default-encryption-enabled', 's3-bucket-kms-encryption'),
    'network-traffic-protection': judgedBy('Each service is judged.', 's3-bucket-tls-enforced', 'rds-tls-enforced'),
  },
};

/** What the product says of one responsibility of one service. */
export interface CoverageCell {
  readonly service: ServiceId;
  readonly responsibility: ResponsibilityId;
  readonly owner: 'customer' | 'shared' | 'aws';
  /** Rules of the service itself that judge it. */
  readonly rules: readonly string[];
  /** What stands in for them. Absent where there are rules, or where it is AWS's. */
  readonly answer?: Answer;
  /** Neither rules nor an answer: a hole in the product. */
  readonly uncovered: boolean;
}

/** Every service by every responsibility that can be the customer's. */
export function coverage(
  rules: readonly { readonly id: string; readonly service: ServiceId; readonly responsibility: ResponsibilityId }[],
): CoverageCell[] {
  const known = new Set(rules.map(({ id }) => id));
  return responsibilityModel.services.flatMap(({ id: service }) =>
    responsibilityModel.responsibilities
      .filter(({ id: responsibility }) =>
        responsibilityModel.owners.some((cell) => cell.responsibility === responsibility && cell.owner !== 'aws'),
      )
      .map(({ id: responsibility }): CoverageCell => {
        const owner = ownerOf(categoryOfService(service), responsibility);
        const own = rules.filter((rule) => rule.service === service && rule.responsibility === responsibility).map(({ id }) => id);
        const answer = own.length > 0 ? undefined : answers[service]?.[responsibility];
        const answered = answer !== undefined && (answer.kind !== 'judged-by' || answer.rules.some((id) => known.has(id)));
        return {
          service,
          responsibility,
          owner,
          rules: own,
          ...(answer === undefined ? {} : { answer }),
          uncovered: owner !== 'aws' && own.length === 0 && !answered,
        };
      }),
  );
}
