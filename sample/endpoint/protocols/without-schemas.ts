import { NormalizedSchema } from '@smithy/core/schema';
import { createRpcProtocol } from './rpc.ts';
import type { Operation, Protocol } from './wire.ts';

/** A structure with unknown members. */
const anything = NormalizedSchema.of([3, 'unknown', 'Anything', 0, [], []] as never);

const plainJson = {
  createSerializer: () => {
    let written: unknown;
    return {
      write: (_schema: unknown, value: unknown) => {
        written = value;
      },
      flush: () => JSON.stringify(written),
    };
  },
  createDeserializer: () => ({ read: (_schema: unknown, data: Uint8Array): unknown => JSON.parse(Buffer.from(data).toString()) }),
};

/**
 * Returns the model of a service with a client package that is older than SDK schemas. Members are sent unchanged in AWS JSON 1.1, the protocol
 * of all these services, which works for strings, numbers and lists.
 * @param target first half of `X-Amz-Target`
 */
export const withoutSchemas = (
  target: string,
  exported: readonly string[],
): { readonly protocol: Protocol; readonly operations: readonly Operation[] } => ({
  protocol: createRpcProtocol({ defaultNamespace: target, serviceTarget: target, errorTypeRegistries: [] }, plainJson, {
    'content-type': 'application/x-amz-json-1.1',
  }),
  operations: exported.flatMap((name) => {
    const [, operation] = /^([A-Z]\w+)Command$/.exec(name) ?? [];
    return operation === undefined ? [] : [{ name: operation, input: anything, output: anything, route: undefined }];
  }),
});
