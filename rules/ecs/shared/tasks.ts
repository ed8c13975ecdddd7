import type { TaskContainer } from '../../../src/services/ecs/facts.ts';

/** Whether tasks run on Windows. An absent operating system is Linux. */
export const isWindows = (operatingSystem: string | undefined): boolean => operatingSystem?.toUpperCase().startsWith('WINDOWS') === true;

/** Names of containers. */
export const namesOf = (containers: readonly TaskContainer[]): readonly string[] => containers.map(({ name }) => name);

/** How a change of a task definition takes effect. */
export const revisionImpact =
  'Task definitions cannot be changed: register a new revision and deploy it. Services replace their tasks when you update them.';

/** AWS CLI commands that register and deploy a new revision. */
export const registerRevision = `aws ecs describe-task-definition --task-definition {{arn}} --query taskDefinition > task-definition.json
aws ecs register-task-definition --cli-input-json file://NEW_TASK_DEFINITION_FILE
aws ecs update-service --cluster CLUSTER_NAME --service SERVICE_NAME --task-definition NEW_TASK_DEFINITION_ARN`;

/** Console steps that register and deploy a new revision. */
export const revisionSteps = (change: string): string =>
  `Open the Amazon ECS console and choose Task definitions.\nChoose the task definition, then Create new revision.\n${change}\nCreate the revision and update the services that use it.`;
