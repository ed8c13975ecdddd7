import { type NotReported, notReported } from '../../core/fact.ts';
import { defineCollector } from '../../core/collector.ts';
import type { FunctionUrl } from './facts.ts';
import { toJson } from '../../core/to-json.ts';
import { ReadFailure } from '../../core/read-failure.ts';
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
import { valuesById } from '../shared/lookup.ts';
import { dataTrails } from '../cloudtrail/data-trails.ts';
import { keyMetadata } from '../kms/shared-reads.ts';
import { lambda } from './clients.ts';
import { environmentOf } from './environment.ts';
import {
  aliasesOf,
  codeSigning,
  functions,
  functionsByRole,
  type ListedFunction,
  policiesByRole,
  qualifierOf,
  streamsByFunction,
  versionsBehind,
  zoneBySubnet,
} from './shared-reads.ts';
import { tagsByArn } from '../tagging/tags.ts';

const none = 'ResourceNotFoundException';
const input = ({ id }: { readonly id: string }) => ({ FunctionName: id });
const token = ['Marker', 'NextMarker'] as const;
const subnetIds = ({ VpcConfig }: ListedFunction): readonly string[] => VpcConfig?.SubnetIds ?? [];

/** Lambda writes its times with an offset without a colon. */
const time = (text: string | undefined): string | NotReported => {
  const date = new Date(text ?? '');
  return Number.isNaN(date.getTime()) ? notReported('the answer does not say when the function was changed') : date.toISOString();
};

/** Functions of a Region. Their code is never asked for. */
export const functionCollector = defineCollector<'AWS::Lambda::Function', ListedFunction>({
  type: 'AWS::Lambda::Function',
  service: 'lambda',
  scope: 'regional',
  list: listingFrom(functions, (items) =>
    items.flatMap((raw) =>
      raw.FunctionName === undefined || raw.FunctionArn === undefined ? [] : [{ id: raw.FunctionName, arn: raw.FunctionArn, raw }],
    ),
  ),
  deletion: deletionCheck(lambda, 'GetFunctionConfiguration', { errorCodes: [none], notFoundErrorCodes: [none], input }),
  tags: shared(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  facts: {
    packageType: fromListing((raw) => raw.PackageType ?? notReported('the listing shows no package type')),
    runtime: fromListing((raw) => raw.Runtime),
    changedAt: fromListing((raw) => time(raw.LastModified)),
    policy: perResource(lambda, 'GetPolicy', {
      input,
      value: ({ Policy }) => Policy || notReported('the answer holds no policy'),
      notConfiguredErrorCodes: [none],
    }),
    aliasPolicies: perResourceCalls([apiCalls(lambda, 'ListAliases', 'GetPolicy')], async (aws, { id }) => {
      const policies: [string, string][] = [];
      for (const { Name: alias } of await aliasesOf(aws, id)) {
        if (alias === undefined) continue;
        const Policy = await unlessMissing(aws.call(lambda, 'GetPolicy', { FunctionName: id, Qualifier: alias }));
        if (Policy !== undefined) policies.push([alias, Policy.Policy ?? '']);
      }
      return Object.fromEntries(policies);
    }),
    urls: perResourceCalls([apiCalls(lambda, 'ListFunctionUrlConfigs')], async (aws, { id }) => {
      const urls: FunctionUrl[] = [];
      for await (const { FunctionUrlConfigs = [] } of aws.pages(lambda, 'ListFunctionUrlConfigs', { FunctionName: id }, token)) {
        for (const { FunctionArn, AuthType, Cors } of FunctionUrlConfigs) {
          const alias = qualifierOf(FunctionArn);
          urls.push({ ...toJson({ AuthType, Cors }), ...(alias === undefined ? {} : { alias }) });
        }
      }
      return urls;
    }),
    runtimeUpdates: perResourceCalls(
      [apiCalls(lambda, 'ListAliases', 'GetRuntimeManagementConfig', 'GetFunctionConfiguration')],
      async (aws, { id }, raw) => {
        if (raw.PackageType === 'Image') return [];
        const updates = [];
        for (const version of ['$LATEST', ...versionsBehind(await aliasesOf(aws, id))]) {
          const of = { FunctionName: id, Qualifier: version };
          const { UpdateRuntimeOn: mode } = await aws.call(lambda, 'GetRuntimeManagementConfig', of);
          const changed = version === '$LATEST' ? raw : await aws.call(lambda, 'GetFunctionConfiguration', of);
          const changedAt = time(changed.LastModified);
          if (mode === undefined) return notReported('the answer does not say how the runtime is updated');
          if (typeof changedAt !== 'string') return changedAt;
          updates.push({ version, mode, changedAt });
        }
        return updates;
      },
    ),
    subnetIds: fromListing(subnetIds),
    zones: shared(zoneBySubnet, (zones, _function, raw) => valuesById(zones, subnetIds(raw))),
    tracing: fromListing((raw) => raw.TracingConfig?.Mode ?? notReported('the listing shows no tracing')),
    environment: fromListing(({ environment }) =>
      environment !== undefined && 'variables' in environment ? environment.variables : environment,
    ),
    environmentSecrets: fromListing(({ environment }) =>
      environment !== undefined && 'secrets' in environment ? environment.secrets : environment,
    ),
    publishedSecrets: perResourceCalls([apiCalls(lambda, 'ListAliases', 'GetFunctionConfiguration')], async (aws, { id }) => {
      const found = [];
      for (const version of versionsBehind(await aliasesOf(aws, id))) {
        const output = await aws.call(lambda, 'GetFunctionConfiguration', { FunctionName: id, Qualifier: version });
        const environment = environmentOf(output.Environment);
        if (environment !== undefined && !('secrets' in environment)) return environment;
        found.push([version, environment?.secrets ?? []] as const);
      }
      return Object.fromEntries(found);
    }),
    keyArn: fromListing((raw) => raw.KMSKeyArn),
    keyManager: sharedByKey(
      keyMetadata,
      (raw) => raw.KMSKeyArn,
      (key) => (key === undefined ? undefined : (key.KeyManager ?? notReported('the answer does not say who manages the key'))),
    ),
    layers: fromListing(({ Layers = [] }) => Layers.flatMap(({ Arn }) => Arn ?? [])),
    ownLayerPolicies: perResourceCalls([apiCalls(lambda, 'GetLayerVersionPolicy')], async (aws, { accountId }, { Layers = [] }) => {
      const policies: [string, string][] = [];
      for (const { Arn = '' } of Layers) {
        if (Arn.split(':')[4] !== accountId) continue;
        const [, LayerName = '', number] = /^(.+):(\d+)$/.exec(Arn) ?? [];
        const output = await unlessMissing(aws.call(lambda, 'GetLayerVersionPolicy', { LayerName, VersionNumber: Number(number) }));
        if (output !== undefined) policies.push([Arn, output.Policy ?? '']);
      }
      return Object.fromEntries(policies);
    }),
    codeSigning: shared(codeSigning, (policies, { arn }) => policies?.get(arn)),
    role: fromListing((raw) => raw.Role ?? notReported('the listing shows no role')),
    rolePolicies: shared(policiesByRole, (policies, _function, raw) => policies?.get(raw.Role ?? '')),
    functionsOfRole: shared(functionsByRole, (counts, _function, raw) => counts?.get(raw.Role ?? '') ?? 1),
    deadLetterTarget: fromListing((raw) => raw.DeadLetterConfig?.TargetArn),
    asyncInvocation: perResourceCalls([apiCalls(lambda, 'ListFunctionEventInvokeConfigs')], async (aws, { id }) => {
      const found = [];
      const pages = aws.pages(lambda, 'ListFunctionEventInvokeConfigs', { FunctionName: id }, token);
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

/** What does not exist has no policy. */
async function unlessMissing<V>(answer: Promise<V>): Promise<V | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ReadFailure && error.code === none) return undefined;
    throw error;
  }
}
