import { ecsTaskdefinitionImagesTrusted } from '../../../rules/ecs/ecs-taskdefinition-images-trusted.ts';
import { container } from '../../support/resources/ecs.ts';
import { testRule } from '../../support/rule-tester.ts';

const image = (name: string) => ({ containers: [container('app', { image: name })] });
const digest = `sha256:${'a'.repeat(64)}`;
const approved = { approvedRegistries: ['quay.io'] };

testRule(ecsTaskdefinitionImagesTrusted, {
  base: { ...image('111122223333.dkr.ecr.eu-west-1.amazonaws.com/team/app:1.0'), usedBy: [] },
  pass: [
    { name: 'passes for a version in a registry of the account', params: approved, message: 'trusted' },
    { name: 'passes for a digest', facts: image(`nginx@${digest}`) },
    { name: 'passes for the tag latest with a digest', facts: image(`nginx:latest@${digest}`) },
    { name: 'passes for a version on Docker Hub if any registry is approved', facts: image('library/nginx:1.29') },
    {
      name: 'passes for the FIPS and dual-stack endpoints of a registry of the account',
      facts: {
        containers: [
          '111122223333.dkr.ecr-fips.us-east-1.amazonaws.com',
          '111122223333.dkr-ecr.eu-west-1.on.aws',
          '111122223333.dkr.ecr.cn-north-1.amazonaws.com.cn',
        ].map((host) => container('app', { image: `${host}/app:1.0` })),
      },
      params: approved,
    },
    { name: 'passes for an approved registry', facts: image('quay.io/team/app:1.0'), params: approved },
  ],
  fail: [
    { name: 'fails with no tag', facts: image('nginx'), message: 'floating', evidence: { images: ['nginx'] } },
    { name: 'fails for the tag latest', facts: image('public.ecr.aws/nginx/nginx:latest') },
    { name: 'fails with no tag in a registry with a port', facts: image('registry.example:5000/app') },
    { name: 'fails for Docker Hub if it is not approved', facts: image('nginx:1.29'), params: approved, message: 'foreign' },
    {
      name: 'fails for the registry of another account',
      facts: image('999900001111.dkr.ecr.eu-west-1.amazonaws.com/app:1.0'),
      params: approved,
      message: 'foreign',
    },
    {
      name: 'fails for a host that begins like a registry of the account',
      facts: image('111122223333.dkr.ecr.eu-west-1.amazonaws.com.example.net/app:1.0'),
      params: approved,
      message: 'foreign',
    },
    { name: 'fails for an empty name', facts: image(''), message: 'floating' },
  ],
});
