import { NotReported, notReported } from '../../core/fact.ts';
import { defineCollector } from '../../core/collector.ts';
import type { FunctionUrl, RuntimeUpdates } from './facts.ts';
import { toJson } from '../../core/to-json.ts';
import { mapConcurrently } from '../../util/concurrency.ts';
import {
  shared,
  perResource,
  perResourceCalls,
  sharedByKey,
  fromListing,
  listingFrom,
  apiCalls,
  deletionCheck,
} from '../../core/fact-reads.ts';
import { allReported, valuesById } from '../shared/lookup.ts';
import { dataTrails } from '../cloudtrail/data-trails.ts';
import { keyMetadata } from '../kms/shared-reads.ts';
import { lambda } from './clients.ts';
import { allowsUrlCalls, NOT_FOUND, qualifiedPoliciesOf, qualifiedPolicyCalls, unlessNotFound } from './policies.ts';
import {
  codeSigning,
  functions,
  functionsByRole,
  type ListedFunction,
  policiesByRole,
  streamsByFunction,
  zoneBySubnet,
} from './shared-reads.ts';
import { qualifierOf, servedVersion, servedVersionCalls, servedVersionsOf, timeOf } from './versions.ts';
import { tagsByArn } from '../tagging/tags.ts';

const input = ({ id }: { readonly id: string }) => ({ FunctionName: id });
const token = ['Marker', 'NextMarker'] as const;
const subnetIds = ({ VpcConfig }: ListedFunction): readonly string[] => VpcConfig?.SubnetIds ?? [];

/** Functions of a Region. Their code is never downloaded. */
export const functionCollector = defineCollector<'AWS::Lambda::Function', ListedFunction>({
  type: 'AWS::Lambda::Function',
  service: 'lambda',
  scope: 'regional',
  list: listingFrom(functions, (items) =>
    items.flatMap((raw) =>
      raw.FunctionName === undefined || raw.FunctionArn === undefined ? [] : [{ id: raw.FunctionName, arn: raw.FunctionArn, raw }],
    ),
  ),
  deletion: deletionCheck(lambda, 'GetFunctionConfiguration', { errorCodes: [NOT_FOUND], notFoundErrorCodes: [NOT_FOUND], input }),
  tags: shared(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  facts: {
    packageType: fromListing((raw) => raw.PackageType ?? notReported('the listing does not contain the package type')),
    runtime: fromListing((raw) => raw.Runtime),
    changedAt: fromListing((raw) => timeOf(raw.LastModified)),
    policy: perResource(lambda, 'GetPolicy', {
      input,
      value: ({ Policy }) => Policy || notReported('the response does not contain a policy'),
      notConfiguredErrorCodes: [NOT_FOUND],
    }),
    servedVersions: perResourceCalls(servedVersionCalls, async (aws, resource, { shared }) => {
      const served = await servedVersionsOf(aws, shared, resource);
      if (served instanceof NotReported) return served;
      return allReported(served.map(servedVersion));
    }),
    qualifiedPolicies: perResourceCalls(qualifiedPolicyCalls, (aws, resource, { shared }) => qualifiedPoliciesOf(aws, shared, resource)),
    urls: perResourceCalls([...qualifiedPolicyCalls, apiCalls(lambda, 'ListFunctionUrlConfigs')], async (aws, resource, { shared }) => {
      if (!(await allowsUrlCalls(aws, shared, resource))) return [];
      const urls: FunctionUrl[] = [];
      for await (const { FunctionUrlConfigs = [] } of aws.pages(lambda, 'ListFunctionUrlConfigs', { input: input(resource), token })) {
        for (const { FunctionArn, AuthType, Cors } of FunctionUrlConfigs) {
          const alias = qualifierOf(FunctionArn);
          urls.push({ ...toJson({ AuthType, Cors }), ...(alias === undefined ? {} : { alias }) });
        }
      }
      return urls;
    }),
    runtimeUpdates: perResourceCalls(
      [...servedVersionCalls, apiCalls(lambda, 'GetRuntimeManagementConfig')],
      async (aws, resource, { raw, shared }) => {
        if (raw.PackageType === 'Image') return [];
        const served = await servedVersionsOf(aws, shared, resource);
        if (served instanceof NotReported) return served;
        const versions = [raw, ...served.map(({ listed }) => listed)].map(({ Version = '$LATEST', LastModified }) => ({
          version: Version,
          changedAt: timeOf(LastModified),
        }));
        const updates = await mapConcurrently(versions, async ({ version, changedAt }): Promise<RuntimeUpdates | NotReported> => {
          const output = await aws.call(lambda, 'GetRuntimeManagementConfig', { ...input(resource), Qualifier: version });
          const mode = output.UpdateRuntimeOn;
          if (mode === undefined) return notReported('the response does not contain the runtime update mode');
          return typeof changedAt === 'string' ? { version, mode, changedAt } : changedAt;
        });
        return allReported(updates);
      },
    ),
    subnetIds: fromListing(subnetIds),
    zones: shared(zoneBySubnet, (zones, _function, raw) => valuesById(zones, subnetIds(raw))),
    tracing: fromListing((raw) => raw.TracingConfig?.Mode ?? notReported('the listing does not contain the tracing mode')),
    environment: fromListing(({ environment }) =>
      environment !== undefined && 'variables' in environment ? environment.variables : environment,
    ),
    environmentSecrets: fromListing(({ environment }) =>
      environment !== undefined && 'secrets' in environment ? environment.secrets : environment,
    ),
    publishedSecrets: perResourceCalls(servedVersionCalls, async (aws, resource, { shared }) => {
      const served = await servedVersionsOf(aws, shared, resource);
      if (served instanceof NotReported) return served;
      const versions = served.map(({ listed: { Version = '', environment } }) =>
        environment instanceof NotReported ? environment : ([Version, environment?.secrets ?? []] as const),
      );
      const found = allReported(versions);
      return found instanceof NotReported ? found : Object.fromEntries(found);
    }),
    keyArn: fromListing((raw) => raw.KMSKeyArn),
    keyManager: sharedByKey(
      keyMetadata,
      (raw) => raw.KMSKeyArn,
      (key) => (key === undefined ? undefined : (key.KeyManager ?? notReported('the response does not contain the key manager'))),
    ),
    layers: fromListing(({ Layers = [] }) => Layers.flatMap(({ Arn }) => Arn ?? [])),
    ownLayerPolicies: perResourceCalls(
      [...servedVersionCalls, apiCalls(lambda, 'GetLayerVersionPolicy')],
      async (aws, resource, { raw, shared }) => {
        const served = await servedVersionsOf(aws, shared, resource);
        if (served instanceof NotReported) return served;
        const layers = [raw, ...served.map(({ listed }) => listed)].flatMap(({ Layers = [] }) => Layers.flatMap(({ Arn }) => Arn ?? []));
        const own = [...new Set(layers)].filter((arn) => arn.split(':')[4] === resource.accountId);
        const policies = await mapConcurrently(own, async (arn): Promise<readonly [string, string][]> => {
          const [, LayerName = '', number] = /^(.+):(\d+)$/.exec(arn) ?? [];
          const call = aws.call(lambda, 'GetLayerVersionPolicy', { LayerName, VersionNumber: Number(number) });
          const output = await unlessNotFound(call);
          return output === undefined ? [] : [[arn, output.Policy ?? '']];
        });
        return Object.fromEntries(policies.flat());
      },
    ),
    codeSigning: shared(codeSigning, (policies, { arn }) => policies?.get(arn)),
    role: fromListing((raw) => raw.Role ?? notReported('the listing does not contain the role')),
    rolePolicies: shared(policiesByRole, (policies, _function, raw) => policies?.get(raw.Role ?? '')),
    functionsOfRole: shared(functionsByRole, (counts, _function, raw) => counts?.get(raw.Role ?? '') ?? 1),
    deadLetterTarget: fromListing((raw) => raw.DeadLetterConfig?.TargetArn),
    asyncInvocation: perResourceCalls([apiCalls(lambda, 'ListFunctionEventInvokeConfigs')], async (aws, resource, { raw }) => {
      if (raw.DeadLetterConfig?.TargetArn !== undefined) return [];
      const found = [];
      const pages = aws.pages(lambda, 'ListFunctionEventInvokeConfigs', { input: input(resource), token });
      for await (const { FunctionEventInvokeConfigs = [] } of pages) {
        for (const { FunctionArn, DestinationConfig = {} } of FunctionEventInvokeConfigs) {
          found.push({ qualifier: qualifierOf(FunctionArn) ?? '$LATEST', destinations: toJson(DestinationConfig) });
        }
      }
      return found;
    }),
    invocationTrails: dataTrails,
    streams: shared(streamsByFunction, (streams, { arn }) => streams?.get(arn) ?? []),
  },
});
