import { NormalizedSchema } from '@smithy/core/schema';
import { createProtocol, type ProtocolName } from './protocols/protocols.ts';
import { compileRoute } from './protocols/routes.ts';
import { type ServiceEntry, services } from './services.ts';
import type { ServiceId } from './types.ts';
import type { Operation, Protocol, ProtocolSettings } from './protocols/wire.ts';
import { withoutSchemas } from './protocols/without-schemas.ts';

/** A service according to its client package. */
export interface ServiceModel {
  readonly id: ServiceId;
  /** Name of the service in the AWS SDKs, such as `Config Service`. */
  readonly serviceId: string;
  readonly iamPrefix: string;
  readonly protocol: Protocol;
  /** First half of `X-Amz-Target`. */
  readonly target: string;
  /** Version of a query API, which distinguishes APIs of one name. */
  readonly version: string | undefined;
  readonly operations: ReadonlyMap<string, Operation>;
}

interface Client {
  readonly config: {
    readonly serviceId: string;
    /** Absent in packages without schemas. */
    readonly protocol?: { getShapeId(): string; getPayloadCodec(): unknown };
    readonly protocolSettings: ProtocolSettings;
  };
}

type ClientClass = new (config: object) => Client;

/** `[9, namespace, name, traits, input, output]` */
type OperationSchema = readonly [9, string, string, object | number, unknown, unknown];

const isOperation = (value: unknown): value is OperationSchema => Array.isArray(value) && value[0] === 9;

const isClientClass = (name: string, value: unknown): value is ClientClass =>
  typeof value === 'function' && !name.startsWith('_') && name.endsWith('Client');

const readOperation = (schema: OperationSchema): Operation => {
  const [, , name, traits, input, output] = schema;
  const inputSchema = NormalizedSchema.of(input as never);
  const http = typeof traits === 'object' && 'http' in traits ? (traits.http as [string, string, number]) : undefined;
  return {
    name,
    input: inputSchema,
    output: NormalizedSchema.of(output as never),
    route: http && compileRoute(http, inputSchema),
  };
};

const load = async (id: ServiceId): Promise<ServiceModel> => {
  const entry: ServiceEntry<object> = services[id];
  const exported = Object.entries(await entry.load());
  const ClientOfService = exported.map(([name, value]) => (isClientClass(name, value) ? value : undefined)).find(Boolean);
  if (!ClientOfService) throw new Error(`the client package of ${id} exports no client`);
  const { config } = new ClientOfService({ region: 'us-east-1', credentials: { accessKeyId: 'none', secretAccessKey: 'none' } });
  const { protocol, target, operations } =
    config.protocol === undefined
      ? {
          target: entry.target ?? config.serviceId,
          ...withoutSchemas(
            entry.target ?? config.serviceId,
            exported.map(([name]) => name),
          ),
        }
      : {
          target: config.protocolSettings.serviceTarget,
          protocol: createProtocol(config.protocol.getShapeId().split('#')[1] as ProtocolName, config.protocolSettings, config.protocol),
          operations: exported.flatMap(([, value]) => (isOperation(value) ? [readOperation(value)] : [])),
        };
  return {
    id,
    serviceId: config.serviceId,
    iamPrefix: entry.iamPrefix ?? id,
    protocol,
    target,
    version: config.protocolSettings?.version,
    operations: new Map(operations.map((operation) => [operation.name, operation])),
  };
};

const models = new Map<ServiceId, Promise<ServiceModel>>();

/** The model of a service; its client package is loaded at the first call. */
export const loadModel = (id: ServiceId): Promise<ServiceModel> => {
  const model = models.get(id) ?? load(id);
  models.set(id, model);
  return model;
};
