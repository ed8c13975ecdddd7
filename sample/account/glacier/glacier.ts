import type { DataRetrievalRule, VaultNotificationConfig } from '@aws-sdk/client-glacier';
import { awsError } from '../../endpoint/aws-error.ts';
import { page } from '../../endpoint/page.ts';
import { service } from '../../endpoint/service.ts';
import type { Call, ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';
import type { TaggedResource } from '../tagging/tag.ts';

export interface VaultSpec {
  readonly name: string;
  readonly region: string;
  readonly ageDays: number;
  /** Absent: no inventory was taken yet. */
  readonly archives?: number;
  readonly policy?: object;
  readonly lock?: { readonly policy: object; readonly inProgress?: boolean };
  readonly notifications?: VaultNotificationConfig;
  readonly tags?: Readonly<Record<string, string>>;
}

/** All of S3 Glacier in one account. */
export interface GlacierResources {
  readonly vaults: readonly VaultSpec[];
  /** Limits on retrieval by Region; what is missing is the free tier. */
  readonly retrieval: Readonly<Record<string, readonly DataRetrievalRule[]>>;
}

export const glacierVaultArn = (region: string, name: string): string => `arn:aws:glacier:${region}:${company.accountId}:vaults/${name}`;

/** Returns a setting of a vault, or throws Glacier's error for a setting that does not exist. */
function there<V>(value: V | undefined, what: string): V {
  if (value === undefined) throw awsError('ResourceNotFoundException', 404, `No ${what} is set.`);
  return value;
}

export function glacierData({ vaults, retrieval }: GlacierResources): ServiceData {
  const byRegion = Map.groupBy(vaults, ({ region }) => region);
  const byName = new Map(vaults.map((vault) => [`${vault.region} ${vault.name}`, vault]));
  const vaultOf = ({ vaultName }: { readonly vaultName: string | undefined }, { region }: Call): VaultSpec =>
    there(byName.get(`${region} ${vaultName}`), 'vault of this name');
  return service('glacier')({
    ListVaults: ({ marker, limit }, { region }) => {
      const { items, nextToken } = page(byRegion.get(region) ?? [], {
        token: marker,
        max: limit,
        defaultMax: 10,
        invalidToken: 'InvalidParameterValueException',
      });
      return {
        VaultList: items.map(({ name, ageDays, archives }) => ({
          VaultName: name,
          VaultARN: glacierVaultArn(region, name),
          CreationDate: company.daysAgo(ageDays).toISOString(),
          ...(archives === undefined
            ? {}
            : { LastInventoryDate: company.daysAgo(1).toISOString(), NumberOfArchives: archives, SizeInBytes: archives * 2 ** 20 }),
        })),
        ...(nextToken === undefined ? {} : { Marker: nextToken }),
      };
    },
    GetVaultAccessPolicy: (input, call) => ({ policy: { Policy: JSON.stringify(there(vaultOf(input, call).policy, 'access policy')) } }),
    GetVaultLock: (input, call) => {
      const { policy, inProgress = false } = there(vaultOf(input, call).lock, 'vault lock');
      return {
        Policy: JSON.stringify(policy),
        State: inProgress ? 'InProgress' : 'Locked',
        CreationDate: company.daysAgo(inProgress ? 0 : 600).toISOString(),
        ...(inProgress ? { ExpirationDate: company.daysAgo(-1).toISOString() } : {}),
      };
    },
    GetVaultNotifications: (input, call) => ({
      vaultNotificationConfig: there(vaultOf(input, call).notifications, 'notification configuration'),
    }),
    GetDataRetrievalPolicy: (_input, { region }) => ({ Policy: { Rules: [...(retrieval[region] ?? [{ Strategy: 'FreeTier' }])] } }),
  });
}

/** Vaults as the tagging API knows them. */
export const taggedVaults = ({ vaults }: GlacierResources): TaggedResource[] =>
  vaults.map(({ name, region, tags = {} }) => ({ type: 'glacier:vaults', arn: glacierVaultArn(region, name), region, tags }));
