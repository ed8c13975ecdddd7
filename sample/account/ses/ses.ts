import type { ArchiveState, RetentionPeriod } from '@aws-sdk/client-mailmanager';
import type { ReceiptAction, ReceiptRule } from '@aws-sdk/client-ses';
import type {
  DkimAttributes,
  EventDestination,
  EventType,
  GetAccountResponse,
  IdentityInfo,
  MailFromAttributes,
  TlsPolicy,
  VerificationStatus,
} from '@aws-sdk/client-sesv2';
import { awsError } from '../../endpoint/aws-error.ts';
import { page } from '../../endpoint/page.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';
import type { TaggedResource } from '../tagging/tag.ts';

type Tags = Readonly<Record<string, string>>;

/** A domain, or an address when it has an `@`. */
export interface IdentitySpec {
  readonly name: string;
  readonly region: string;
  /** Absent: verified. */
  readonly verification?: VerificationStatus;
  /** Absent: DKIM is off. */
  readonly dkim?: DkimAttributes;
  readonly mailFrom?: MailFromAttributes;
  readonly policies?: Readonly<Record<string, object>>;
  readonly configurationSet?: string;
  readonly tags?: Tags;
}

export interface ConfigurationSetSpec {
  readonly name: string;
  readonly region: string;
  readonly tls?: TlsPolicy;
  readonly metrics?: boolean;
  /** Events by the name of the destination that gets them, a topic. */
  readonly destinations?: Readonly<Record<string, readonly EventType[]>>;
  readonly tags?: Tags;
}

export interface ReceiptRuleSpec {
  readonly name: string;
  readonly region: string;
  readonly disabled?: boolean;
  readonly tls?: boolean;
  readonly scan?: boolean;
  readonly actions: readonly ReceiptAction[];
}

export interface ArchiveSpec {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly state?: ArchiveState;
  readonly key?: string;
  readonly retention: RetentionPeriod;
  readonly tags?: Tags;
}

/** All of SES in one account. */
export interface SesResources {
  readonly identities: readonly IdentitySpec[];
  readonly configurationSets: readonly ConfigurationSetSpec[];
  /** Rules of the active rule set of each Region. */
  readonly receiptRules: readonly ReceiptRuleSpec[];
  readonly archives: readonly ArchiveSpec[];
  /** Sending by Region; what is missing is in the sandbox, with nothing set. */
  readonly sending: Readonly<Record<string, GetAccountResponse>>;
}

interface Paged {
  readonly NextToken?: string | undefined;
  readonly PageSize?: number | undefined;
}

function pageOf<Item>(items: readonly Item[], { NextToken, PageSize }: Paged, defaultMax: number) {
  const { items: found, nextToken } = page(items, {
    token: NextToken,
    max: PageSize,
    defaultMax,
    invalidToken: 'InvalidNextTokenException',
  });
  return { found, rest: nextToken === undefined ? {} : { NextToken: nextToken } };
}

/** What there is under a Region and a name. */
function lookup<Item extends { readonly region: string }>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  missing: string,
  status: number,
) {
  const byName = new Map(items.map((item) => [`${item.region} ${nameOf(item)}`, item]));
  return (name: string | undefined, region: string): Item => {
    const item = byName.get(`${region} ${name}`);
    if (item === undefined) throw awsError(missing, status, `${name} does not exist.`);
    return item;
  };
}

const noDkim: DkimAttributes = { SigningEnabled: false, Status: 'NOT_STARTED', SigningAttributesOrigin: 'AWS_SES' };
const noMailFrom: MailFromAttributes = { MailFromDomain: '', MailFromDomainStatus: 'FAILED', BehaviorOnMxFailure: 'USE_DEFAULT_VALUE' };
const identityType = (name: string): IdentityInfo['IdentityType'] => (name.includes('@') ? 'EMAIL_ADDRESS' : 'DOMAIN');

function sendingData({ identities, configurationSets, sending }: SesResources): ServiceData {
  const identitiesByRegion = Map.groupBy(identities, ({ region }) => region);
  const setsByRegion = Map.groupBy(configurationSets, ({ region }) => region);
  const identity = lookup(identities, ({ name }) => name, 'NotFoundException', 404);
  const set = lookup(configurationSets, ({ name }) => name, 'NotFoundException', 404);
  return service('sesv2')({
    ListEmailIdentities: (input, { region }) => {
      const { found, rest } = pageOf(identitiesByRegion.get(region) ?? [], input, 1000);
      return {
        EmailIdentities: found.map(({ name, verification = 'SUCCESS' }) => ({
          IdentityName: name,
          IdentityType: identityType(name),
          SendingEnabled: verification === 'SUCCESS',
          VerificationStatus: verification,
        })),
        ...rest,
      };
    },
    GetEmailIdentity: ({ EmailIdentity }, { region }) => {
      const found = identity(EmailIdentity, region);
      const { name, verification = 'SUCCESS', dkim = noDkim, mailFrom = noMailFrom, policies = {}, configurationSet, tags = {} } = found;
      return {
        IdentityType: identityType(name),
        FeedbackForwardingStatus: true,
        VerificationStatus: verification,
        VerifiedForSendingStatus: verification === 'SUCCESS',
        DkimAttributes: dkim,
        MailFromAttributes: mailFrom,
        Policies: Object.fromEntries(Object.entries(policies).map(([policy, document]) => [policy, JSON.stringify(document)])),
        Tags: company.tags(tags),
        ...(configurationSet === undefined ? {} : { ConfigurationSetName: configurationSet }),
      };
    },
    ListConfigurationSets: (input, { region }) => {
      const { found, rest } = pageOf(setsByRegion.get(region) ?? [], input, 1000);
      return { ConfigurationSets: found.map(({ name }) => name), ...rest };
    },
    GetConfigurationSet: ({ ConfigurationSetName }, { region }) => {
      const { name, tls = 'OPTIONAL', metrics = false, tags = {} } = set(ConfigurationSetName, region);
      return {
        ConfigurationSetName: name,
        DeliveryOptions: { TlsPolicy: tls },
        ReputationOptions: { ReputationMetricsEnabled: metrics },
        SendingOptions: { SendingEnabled: true },
        Tags: company.tags(tags),
      };
    },
    GetConfigurationSetEventDestinations: ({ ConfigurationSetName }, { region }) => ({
      EventDestinations: Object.entries(set(ConfigurationSetName, region).destinations ?? {}).map(
        ([Name, events]): EventDestination => ({
          Name,
          Enabled: true,
          MatchingEventTypes: [...events],
          SnsDestination: { TopicArn: `arn:aws:sns:${region}:${company.accountId}:${Name}` },
        }),
      ),
    }),
    GetAccount: (_input, { region }) => ({
      DedicatedIpAutoWarmupEnabled: true,
      EnforcementStatus: 'HEALTHY',
      ProductionAccessEnabled: false,
      SendingEnabled: true,
      SuppressionAttributes: { SuppressedReasons: [] },
      ...sending[region],
    }),
  });
}

function receivingData({ receiptRules }: SesResources): ServiceData {
  const byRegion = Map.groupBy(receiptRules, ({ region }) => region);
  return service('ses')({
    DescribeActiveReceiptRuleSet: (_input, { region }) => {
      const rules = byRegion.get(region);
      if (rules === undefined) return {};
      return {
        Metadata: { Name: 'inbound', CreatedTimestamp: company.daysAgo(800) },
        Rules: rules.map(
          ({ name, disabled = false, tls = false, scan = false, actions }): ReceiptRule => ({
            Name: name,
            Enabled: !disabled,
            TlsPolicy: tls ? 'Require' : 'Optional',
            ScanEnabled: scan,
            Actions: [...actions],
          }),
        ),
      };
    },
  });
}

const archiveArn = ({ region, id }: ArchiveSpec) => `arn:aws:ses:${region}:${company.accountId}:mailmanager-archive/${id}`;

function archiveData({ archives }: SesResources): ServiceData {
  const byRegion = Map.groupBy(archives, ({ region }) => region);
  const archive = lookup(archives, ({ id }) => id, 'ResourceNotFoundException', 400);
  return service('mailmanager')({
    ListArchives: (input, { region }) => {
      const { found, rest } = pageOf(byRegion.get(region) ?? [], input, 50);
      return {
        Archives: found.map(({ id, name, state = 'ACTIVE' }) => ({ ArchiveId: id, ArchiveName: name, ArchiveState: state })),
        ...rest,
      };
    },
    GetArchive: ({ ArchiveId }, { region }) => {
      const found = archive(ArchiveId, region);
      return {
        ArchiveId: found.id,
        ArchiveName: found.name,
        ArchiveArn: archiveArn(found),
        ArchiveState: found.state ?? 'ACTIVE',
        Retention: { RetentionPeriod: found.retention },
        CreatedTimestamp: company.daysAgo(200),
        ...(found.key === undefined ? {} : { KmsKeyArn: `arn:aws:kms:${region}:${company.accountId}:key/${found.key}` }),
      };
    },
  });
}

/** Sending, receiving and keeping mail. */
export const sesData = (resources: SesResources): ServiceData[] => [
  sendingData(resources),
  receivingData(resources),
  archiveData(resources),
];

/** Archives as the tagging API knows them; identities and configuration sets tell their tags themselves. */
export const taggedArchives = ({ archives }: SesResources): TaggedResource[] =>
  archives.map((archive) => ({
    type: 'ses:mailmanager-archive',
    arn: archiveArn(archive),
    region: archive.region,
    tags: archive.tags ?? {},
  }));
