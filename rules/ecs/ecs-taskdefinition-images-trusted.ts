import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { strings } from '../../src/core/parameters.ts';
import { ecrRegistryAccount } from '../shared/ecr-registry.ts';
import { defineRule } from '../../src/core/rule.ts';
import { registerRevision, revisionImpact, revisionSteps } from './shared/tasks.ts';

/** The parts of an image reference. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#container_definition_image */
interface ImageReference {
  readonly registry: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

/** Parses an image reference; one without a host is on Docker Hub. */
function parseImage(image: string): ImageReference {
  const [reference = '', digest] = image.split('@', 2);
  const [host = '', ...path] = reference.split('/');
  const isHost = path.length > 0 && (/[.:]/.test(host) || host === 'localhost');
  const name = isHost ? path.join('/') : reference;
  return { registry: isHost ? host : 'docker.io', tag: /:([^:/]+)$/.exec(name)?.[1], digest };
}

export const ecsTaskdefinitionImagesTrusted = defineRule({
  id: 'ecs-taskdefinition-images-trusted',
  title: 'ECS task definitions should use pinned images from approved registries',
  resourceType: 'AWS::ECS::TaskDefinition',
  responsibility: 'platform-and-application-management',
  severity: 'medium',
  tier: 3,
  facts: ['containers', 'usedBy'],
  params: {
    approvedRegistries: strings(
      [],
      'Hosts of registries that images can come from, in addition to the private registries of the account. Empty: any registry.',
    ),
  },
  messages: {
    trusted: 'All images have a version or a digest and come from approved registries.',
    foreign: 'Images come from registries that are not approved: {{images}}.',
    floating: 'Images are not pinned to a version or digest: {{images}}.',
  },
  rationale: 'An image without a version can change with every deployment, and anyone who controls its registry decides which code runs.',
  remediation: {
    text: 'Copy images to a registry of the account, and name a digest or an immutable version.',
    url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-considerations.html',
    impact: revisionImpact,
    cli: registerRevision,
    console: revisionSteps('For each container, enter the image URI with a version or a digest.'),
    terraform: terraformResource(
      'aws_ecs_task_definition',
      'container_definitions = jsonencode([{',
      '  image = "REPOSITORY_URI@IMAGE_DIGEST"',
      '}])',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::ECS::TaskDefinition',
      'ContainerDefinitions:',
      '  - Name: CONTAINER_NAME',
      '    Image: REPOSITORY_URI@IMAGE_DIGEST',
    ),
  },
  controls: {},
  evaluate: (facts, { pass, fail }, { params, resource: { accountId } }) => {
    const images = facts.containers.map(({ image }) => ({ image, ...parseImage(image) }));
    const usedBy = () => facts.usedBy;
    const isApproved = (registry: string) =>
      params.approvedRegistries.length === 0 || params.approvedRegistries.includes(registry) || ecrRegistryAccount(registry) === accountId;
    const foreign = images.filter(({ registry }) => !isApproved(registry));
    if (foreign.length > 0) return fail('foreign', { images: foreign.map(({ image }) => image), usedBy });
    const floating = images.filter(({ tag, digest }) => digest === undefined && (tag === undefined || tag === 'latest'));
    return floating.length === 0 ? pass('trusted') : fail('floating', { images: floating.map(({ image }) => image), usedBy });
  },
});
