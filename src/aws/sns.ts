import { PublishCommand, SNSClient, type SNSClientConfig } from '@aws-sdk/client-sns';

/** @param topicArn the topic's Region is the one in its ARN */
export async function publishMessage(topicArn: string, subject: string, message: string, config: SNSClientConfig): Promise<void> {
  const region = topicArn.split(':')[3];
  const client = new SNSClient({ ...config, ...(region === undefined ? {} : { region }) });
  try {
    await client.send(new PublishCommand({ TopicArn: topicArn, Subject: subject, Message: message }));
  } finally {
    client.destroy();
  }
}
