import { EventBridgeClient, type EventBridgeClientConfig, PutEventsCommand } from '@aws-sdk/client-eventbridge';

/** Sends an event. @param bus name, or an ARN that also determines the Region @throws {Error} if the call fails or the bus rejects the event */
export async function putEvent(
  bus: string,
  event: { readonly source: string; readonly type: string; readonly time: Date; readonly detail: object },
  config: EventBridgeClientConfig,
): Promise<void> {
  const region = /^arn:[^:]*:events:([^:]+):/.exec(bus)?.[1];
  const client = new EventBridgeClient({ ...config, ...(region === undefined ? {} : { region }) });
  try {
    const { FailedEntryCount, Entries } = await client.send(
      new PutEventsCommand({
        Entries: [
          { EventBusName: bus, Source: event.source, DetailType: event.type, Time: event.time, Detail: JSON.stringify(event.detail) },
        ],
      }),
    );
    if ((FailedEntryCount ?? 0) > 0) throw new Error(`${Entries?.[0]?.ErrorCode}: ${Entries?.[0]?.ErrorMessage}`);
  } finally {
    client.destroy();
  }
}
