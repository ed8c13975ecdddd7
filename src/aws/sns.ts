import { PublishCommand, SNSClient, type SNSClientConfig } from '@aws-sdk/client-sns';

/** Publishes a message. @param topicArn also determines the Region */
export async function publishMessage(
  topicArn: string,
  { subject, message }: { readonly subject: string; readonly message: string },
  config: SNSClientConfig,
): Promise<void> {
  const region = topicArn.split(':')[3];
  const client = new SNSClient({ ...config, ...(region === undefined ? {} : { region }) });
  try {
    await client.send(new PublishCommand({ TopicArn: topicArn, Subject: subject, Message: message }));
  } finally {
    client.destroy();
  }
}
