import { createQueryProtocol } from './query.ts';
import { createRestProtocol } from './rest.ts';
import { type Codec, createRpcProtocol } from './rpc.ts';
import type { Protocol, ProtocolSettings } from './wire.ts';

/** A protocol, by its name in SDK clients. */
export type ProtocolName = 'awsQuery' | 'ec2Query' | 'awsJson1_0' | 'awsJson1_1' | 'restJson1' | 'restXml' | 'rpcv2Cbor' | 'rpcv2Json';

/** Creates the server side of a protocol. */
export const createProtocol = (name: ProtocolName, settings: ProtocolSettings, client: { getPayloadCodec(): unknown }): Protocol => {
  const codec = (): Codec => client.getPayloadCodec() as Codec;
  switch (name) {
    case 'awsQuery':
      return createQueryProtocol(settings, false);
    case 'ec2Query':
      return createQueryProtocol(settings, true);
    case 'awsJson1_0':
      return createRpcProtocol(settings, codec(), { 'content-type': 'application/x-amz-json-1.0' });
    case 'awsJson1_1':
      return createRpcProtocol(settings, codec(), { 'content-type': 'application/x-amz-json-1.1' });
    case 'rpcv2Cbor':
      return createRpcProtocol(settings, codec(), { 'content-type': 'application/cbor', 'smithy-protocol': 'rpc-v2-cbor' });
    case 'rpcv2Json':
      return createRpcProtocol(settings, codec(), { 'content-type': 'application/json', 'smithy-protocol': 'rpc-v2-json' });
    case 'restJson1':
      return createRestProtocol('json', codec());
    case 'restXml':
      return createRestProtocol(settings.serviceTarget === 'AmazonS3' ? 's3' : 'xml', codec());
    default:
      throw new Error(`the endpoint does not support ${String(name satisfies never)}`);
  }
};
