export { ListGraphsCommand, NeptuneGraphClient } from '@aws-sdk/client-neptune-graph';
