import { type NotReported, notReported } from '../../model/fact.ts';
import { defineCollector } from '../../model/collector.ts';
import type { FunctionUrl } from '../../model/facts/lambda.ts';
import { plain } from '../../model/plain.ts';
import { ReadFailure } from '../../model/read-failure.ts';
import { bulk, each, eachOf, keyed, listed, listingFrom, reads } from '../../model/reads.ts';
import { eachById } from '../by-id.ts';
import { dataTrails } from '../cloudtrail/data-trails.ts';
import { keyMetadata } from '../kms/sources.ts';
import { lambda } from '../sdk/services.ts';
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
} from './sources.ts';
import { tagsByArn } from '../tags.ts';

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
  gone: [none],
  tags: bulk(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  facts: {
    packageType: listed((raw) => raw.PackageType ?? notReported('the listing shows no package type')),
    runtime: listed((raw) => raw.Runtime),
    changedAt: listed((raw) => time(raw.LastModified)),
    policy: each(lambda, 'GetPolicy', {
      input,
      value: ({ Policy }) => Policy || notReported('the answer holds no policy'),
      absent: [none],
    }),
    aliasPolicies: eachOf([reads(lambda, 'ListAliases', 'GetPolicy')], async (aws, { id }) => {
      const policies: [string, string][] = [];
      for (const { Name: alias } of await aliasesOf(aws, id)) {
        if (alias === undefined) continue;
        const Policy = await unlessMissing(aws.call(lambda, 'GetPolicy', { FunctionName: id, Qualifier: alias }));
        if (Policy !== undefined) policies.push([alias, Policy.Policy ?? '']);
      }
      return Object.fromEntries(policies);
    }),
    urls: eachOf([reads(lambda, 'ListFunctionUrlConfigs')], async (aws, { id }) => {
      const urls: FunctionUrl[] = [];
      for await (const { FunctionUrlConfigs = [] } of aws.pages(lambda, 'ListFunctionUrlConfigs', { FunctionName: id }, token)) {
        for (const { FunctionArn, AuthType, Cors } of FunctionUrlConfigs) {
          const alias = qualifierOf(FunctionArn);
          urls.push({ ...plain({ AuthType, Cors }), ...(alias === undefined ? {} : { alias }) });
        }
      }
      return urls;
    }),
    runtimeUpdates: eachOf(
      [reads(lambda, 'ListAliases', 'GetRuntimeManagementConfig', 'GetFunctionConfiguration')],
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
    subnetIds: listed(subnetIds),
    zones: bulk(zoneBySubnet, (zones, _function, raw) => eachById(zones, subnetIds(raw))),
    tracing: listed((raw) => raw.TracingConfig?.Mode ?? notReported('the listing shows no tracing')),
    environment: listed(({ environment }) =>
      environment !== undefined && 'variables' in environment ? environment.variables : environment,
    ),
    environmentSecrets: listed(({ environment }) =>
      environment !== undefined && 'secrets' in environment ? environment.secrets : environment,
    ),
    publishedSecrets: eachOf([reads(lambda, 'ListAliases', 'GetFunctionConfiguration')], async (aws, { id }) => {
      const found = [];
      for (const version of versionsBehind(await aliasesOf(aws, id))) {
        const output = await aws.call(lambda, 'GetFunctionConfiguration', { FunctionName: id, Qualifier: version });
        const environment = environmentOf(output.Environment);
        if (environment !== undefined && !('secrets' in environment)) return environment;
        found.push([version, environment?.secrets ?? []] as const);
      }
      return Object.fromEntries(found);
    }),
    keyArn: listed((raw) => raw.KMSKeyArn),
    keyManager: keyed(
      keyMetadata,
      (raw) => raw.KMSKeyArn,
      (key) => (key === undefined ? undefined : (key.KeyManager ?? notReported('the answer does not say who manages the key'))),
    ),
    layers: listed(({ Layers = [] }) => Layers.flatMap(({ Arn }) => Arn ?? [])),
    ownLayerPolicies: eachOf([reads(lambda, 'GetLayerVersionPolicy')], async (aws, { accountId }, { Layers = [] }) => {
      const policies: [string, string][] = [];
      for (const { Arn = '' } of Layers) {
        if (Arn.split(':')[4] !== accountId) continue;
        const [, LayerName = '', number] = /^(.+):(\d+)$/.exec(Arn) ?? [];
        const output = await unlessMissing(aws.call(lambda, 'GetLayerVersionPolicy', { LayerName, VersionNumber: Number(number) }));
        if (output !== undefined) policies.push([Arn, output.Policy ?? '']);
      }
      return Object.fromEntries(policies);
    }),
    codeSigning: bulk(codeSigning, (policies, { arn }) => policies?.get(arn)),
    role: listed((raw) => raw.Role ?? notReported('the listing shows no role')),
    rolePolicies: bulk(policiesByRole, (policies, _function, raw) => policies?.get(raw.Role ?? '')),
    functionsOfRole: bulk(functionsByRole, (counts, _function, raw) => counts?.get(raw.Role ?? '') ?? 1),
    deadLetterTarget: listed((raw) => raw.DeadLetterConfig?.TargetArn),
    asyncInvocation: eachOf([reads(lambda, 'ListFunctionEventInvokeConfigs')], async (aws, { id }) => {
      const found = [];
      const pages = aws.pages(lambda, 'ListFunctionEventInvokeConfigs', { FunctionName: id }, token);
      for await (const { FunctionEventInvokeConfigs = [] } of pages) {
        for (const { FunctionArn, DestinationConfig = {} } of FunctionEventInvokeConfigs) {
          found.push({ qualifier: qualifierOf(FunctionArn) ?? '$LATEST', destinations: plain(DestinationConfig) });
        }
      }
      return found;
    }),
    invocationTrails: dataTrails,
    streams: bulk(streamsByFunction, (streams, { arn }) => streams?.get(arn) ?? []),
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
