import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { notReportedFailure } from '../../core/read-failure.ts';
import { fromListing, shared } from '../../core/fact-reads.ts';
import { policiesByName, workingRole } from '../iam/role-policies.ts';
import { ecs } from './clients.ts';
import { definitions, type DescribedDefinition } from './definitions.ts';
import { nameIn } from './shared-reads.ts';

/** Task definitions: the latest active revision of each family, and other revisions that services and standalone tasks use. */
export const taskDefinitionCollector = defineCollector<'AWS::ECS::TaskDefinition', DescribedDefinition>({
  type: 'AWS::ECS::TaskDefinition',
  service: 'ecs',
  scope: 'regional',
  list: {
    apiCalls: definitions.apiCalls,
    pages: async function* (_aws, _scope, shared) {
      const found = await shared(definitions);
      if (found === undefined) return;
      yield [...found.byArn.values()].map((raw) => ({ id: nameIn(raw.arn), arn: raw.arn, tags: raw.tags, raw }));
      if (found.unread !== undefined) throw found.unread;
      if (found.limit === undefined) return;
      throw notReportedFailure(
        ecs.action('ListTaskDefinitionFamilies'),
        `only the first ${found.limit} task definition families were read`,
      );
    },
  },
  facts: {
    containers: fromListing(({ containers }) =>
      containers.length === 0 ? notReported('the response does not contain containers', ecs.action('DescribeTaskDefinition')) : containers,
    ),
    launchTypes: fromListing(({ launchTypes }) => launchTypes),
    operatingSystem: fromListing(({ operatingSystem }) => operatingSystem),
    networkMode: fromListing(({ networkMode }) => networkMode),
    pidMode: fromListing(({ pidMode }) => pidMode),
    ipcMode: fromListing(({ ipcMode }) => ipcMode),
    hostVolumes: fromListing(({ hostVolumes }) => hostVolumes),
    efsVolumes: fromListing(({ efsVolumes }) => efsVolumes),
    taskRole: shared(policiesByName, (policies, _resource, { taskRoleArn }) =>
      taskRoleArn === undefined ? undefined : workingRole('service', taskRoleArn, policies),
    ),
    executionRole: fromListing(({ executionRoleArn }) => (executionRoleArn === undefined ? undefined : nameIn(executionRoleArn))),
    secrets: fromListing(({ secrets }) => secrets),
    usedBy: shared(definitions, (found, { arn }) => found?.usedBy.get(arn) ?? []),
  },
});
