// Runs an unpacked function like Lambda: in its own folder, loaded once, invoked for each message of the parent process.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const { handler } = await import(pathToFileURL(join(process.cwd(), 'index.mjs')).href);

async function invoke({ event, timeLeft }) {
  const ends = Date.now() + timeLeft;
  const context = {
    awsRequestId: '11111111-2222-4333-8444-555555555555',
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: '$LATEST',
    invokedFunctionArn: 'arn:aws:lambda:eu-west-1:111122223333:function:onus-audit',
    memoryLimitInMB: '2048',
    getRemainingTimeInMillis: () => ends - Date.now(),
  };
  try {
    process.send({ payload: await handler(event, context) });
  } catch (error) {
    process.send({ error: { errorType: error.name, errorMessage: error.message } });
  }
}

process.on('message', (message) => void invoke(message));
process.on('disconnect', () => process.exit());
process.send('ready');
