import { oidcIssuers, scopeOfSubject } from '../../src/policy/federated-issuers.ts';
import { federatedTrustProblems } from '../../src/policy/federated-trust.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';

const github = 'token.actions.githubusercontent.com';

/** The maximum severity of the problems of a trust policy with a fixed audience and these conditions. */
function severityOf(issuer: string, claims: Readonly<Record<string, string | readonly string[]>>, operator = 'StringLike'): string {
  const conditions = Object.fromEntries(Object.entries(claims).map(([claim, value]) => [`${issuer}:${claim}`, value]));
  const policy = parsePolicy({
    Statement: {
      Effect: 'Allow',
      Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${issuer}` },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: { StringEquals: { [`${issuer}:aud`]: 'sts.amazonaws.com' }, [operator]: conditions },
    },
  });
  if (isMalformed(policy)) throw new Error(policy.malformed);
  return federatedTrustProblems(policy)?.[0]?.severity ?? 'none';
}

describe('subjects', () => {
  test.each([
    // GitHub
    [github, 'repo:meridian/shop:ref:refs/heads/main', 'none'],
    [github, 'repo:meridian/shop:*', 'none'],
    [github, 'repo:meridian@12345/shop@67890:environment:production', 'none'],
    [github, 'repository_id:4711:*', 'none'],
    [github, 'job_workflow_ref:meridian/ci/.github/workflows/deploy.yml@*', 'none'],
    [github, 'repo:meridian/*', 'medium'],
    [github, 'repo:meridian/shop*', 'medium'],
    [github, 'repo:meridian/*:ref:refs/heads/main', 'medium'],
    [github, 'repository_owner:meridian:*', 'medium'],
    [github, 'repository_owner:meridian', 'medium'],
    [github, 'repo:*', 'high'],
    [github, 'repo:meridian*', 'high'],
    [github, 'repo:*/shop:*', 'high'],
    [github, '*', 'high'],
    [github, 'repo:${aws:PrincipalTag/owner}/shop:*', 'high'],
    [github, 'ref:refs/heads/main', 'high'],
    [github, 'environment:production', 'high'],
    ['token.actions.githubusercontent.com/meridian', 'repo:meridian/*', 'medium'],
    ['token.actions.githubusercontent.com/meridian', 'repo:*', 'medium'],
    ['token.actions.meridian.ghe.com', '*', 'medium'],
    // GitLab
    ['gitlab.com', 'project_path:meridian/shop:ref_type:branch:ref:main', 'none'],
    ['gitlab.com', 'project_path:meridian/web/shop:*', 'none'],
    ['gitlab.com', 'project_path:meridian/*:ref_type:branch:ref:main', 'medium'],
    ['gitlab.com', 'project_path:meridian/web/*', 'medium'],
    ['gitlab.com', 'project_path:*', 'high'],
    // Bitbucket
    ['api.bitbucket.org/2.0/workspaces/meridian/pipelines-config/identity/oidc', '{0a1b2c3d-0000-1111-2222-333344445555}:*', 'none'],
    ['api.bitbucket.org/2.0/workspaces/meridian/pipelines-config/identity/oidc', '*', 'medium'],
    // HCP Terraform
    ['app.terraform.io', 'organization:meridian:project:shop:workspace:prod:run_phase:apply', 'none'],
    ['app.terraform.io', 'organization:meridian:project:shop:*', 'none'],
    ['app.terraform.io', 'organization:meridian:project:*:workspace:prod:run_phase:*', 'medium'],
    ['app.terraform.io', 'organization:meridian:*', 'medium'],
    ['app.terraform.io', 'organization:*:project:shop:*', 'high'],
    ['app.eu.terraform.io', 'organization:*', 'high'],
    // CircleCI
    ['oidc.circleci.com/org/0a1b', 'org/0a1b/project/77/user/*', 'none'],
    ['oidc.circleci.com/org/0a1b', 'org/0a1b/project/*', 'medium'],
    // Buildkite
    ['agent.buildkite.com', 'organization:meridian:pipeline:shop:*', 'none'],
    ['agent.buildkite.com', 'organization:meridian:*', 'medium'],
    ['agent.buildkite.com', 'organization:*:pipeline:shop:*', 'high'],
    // Amazon EKS
    ['oidc.eks.eu-west-1.amazonaws.com/id/ABC', 'system:serviceaccount:shop:cart', 'none'],
    ['oidc.eks.eu-west-1.amazonaws.com/id/ABC', 'system:serviceaccount:shop:*', 'none'],
    ['oidc.eks.eu-west-1.amazonaws.com/id/ABC', 'system:serviceaccount:*:*', 'medium'],
    ['oidc.eks.eu-west-1.amazonaws.com/id/ABC', 'system:serviceaccount:*:cart', 'medium'],
    ['oidc.eks.cn-north-1.amazonaws.com.cn/id/ABC', 'system:serviceaccount:*', 'medium'],
    // Vercel and Pulumi
    ['oidc.vercel.com', 'owner:meridian:project:shop:environment:*', 'none'],
    ['oidc.vercel.com', 'owner:meridian:*', 'medium'],
    ['oidc.vercel.com', '*', 'high'],
    ['oidc.vercel.com/meridian', '*', 'medium'],
    ['api.pulumi.com/oidc', 'pulumi:deploy:org:meridian:project:shop:*', 'none'],
    ['api.pulumi.com/oidc', 'pulumi:deploy:org:meridian:*', 'medium'],
    // Sign-in
    ['cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc', '0a1b2c3d', 'none'],
    ['cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc', '*', 'medium'],
    ['meridian.eu.auth0.com', 'auth0|0a1b', 'none'],
    ['meridian.eu.auth0.com', '*', 'medium'],
    // Unknown issuers never cause high severity.
    ['id.example.org', 'team/shop', 'none'],
    ['id.example.org', 'team/shop*', 'none'],
    ['id.example.org', '*', 'medium'],
    // Products under issuers of the customer
    ['github.example.org/_services/token', 'repo:meridian/shop:*', 'none'],
    ['github.example.org/_services/token', 'repo:meridian/*', 'medium'],
    ['gitlab.example.org', 'project_path:meridian/shop:*', 'none'],
    ['gitlab.example.org', 'project_path:meridian/*', 'medium'],
    ['terraform.example.org', 'organization:meridian:project:shop:*', 'none'],
    ['terraform.example.org', 'organization:meridian:*', 'medium'],
    ['cluster.s3.eu-west-1.amazonaws.com', 'system:serviceaccount:shop:*', 'none'],
    ['cluster.s3.eu-west-1.amazonaws.com', 'system:serviceaccount:*:*', 'medium'],
    ['cluster.s3.eu-west-1.amazonaws.com', 'system:serviceaccount:shop:cart', 'none'],
  ])('%s: %s gives %s', (issuer, sub, expected) => {
    expect(severityOf(issuer, { sub })).toBe(expected);
  });

  test('uses the widest of several values', () => {
    expect(severityOf(github, { sub: ['repo:meridian/shop:*', 'repo:meridian/*'] })).toBe('medium');
    expect(severityOf(github, { sub: ['repo:meridian/shop:*', 'repo:*'] })).toBe('high');
  });

  test('an empty subject identifies nothing', () => {
    expect(scopeOfSubject('', undefined)).toBe('anyone');
  });
});

describe('other claims', () => {
  test.each<[string, Record<string, string>, string]>([
    ['a branch, which can have the same name anywhere', { ref: 'refs/heads/main' }, 'high'],
    ['an environment', { environment: 'production' }, 'high'],
    ['a workflow', { workflow: 'deploy' }, 'high'],
    ['an actor, who can start a workflow elsewhere', { actor: 'anna' }, 'high'],
    ['a repository', { repository: 'meridian/shop' }, 'none'],
    ['a repository by pattern', { repository: 'meridian/*' }, 'medium'],
    ['a repository of any owner', { repository: '*/shop' }, 'high'],
    ['a repository id', { repository_id: '4711' }, 'none'],
    ['a pattern of repository ids', { repository_id: '47*' }, 'high'],
    ['a reusable workflow', { job_workflow_ref: 'meridian/ci/.github/workflows/deploy.yml@refs/heads/main' }, 'none'],
    ['a reusable workflow of any branch', { job_workflow_ref: 'meridian/ci/.github/workflows/deploy.yml@*' }, 'none'],
    ['any reusable workflow', { job_workflow_ref: '*' }, 'high'],
    ['an owner', { repository_owner: 'meridian' }, 'medium'],
    ['an owner id', { repository_owner_id: '12345' }, 'medium'],
    ['an enterprise id', { enterprise_id: '12345' }, 'medium'],
    ['an owner and a branch', { repository_owner_id: '12345', ref: 'refs/heads/main' }, 'medium'],
  ])('GitHub: %s', (_, claims, expected) => {
    expect(severityOf(github, claims)).toBe(expected);
    expect(severityOf(github, { ...claims, sub: 'repo:*' })).toBe(expected);
    expect(severityOf(github, { ...claims, sub: 'repo:meridian/shop:*' })).toBe('none');
  });

  test.each<[string, string, Record<string, string>, string]>([
    ['a GitLab project', 'gitlab.com', { project_id: '77' }, 'none'],
    ['a GitLab namespace', 'gitlab.com', { namespace_id: '77' }, 'medium'],
    ['a GitLab user', 'gitlab.com', { user_login: 'anna' }, 'high'],
    ['a protected GitLab branch', 'gitlab.com', { ref_protected: 'true' }, 'high'],
    ['a Buildkite pipeline', 'agent.buildkite.com', { pipeline_id: '0a1b' }, 'none'],
    ['a Buildkite pipeline name of any owner', 'agent.buildkite.com', { pipeline_slug: 'shop' }, 'high'],
    ['a Buildkite pipeline name of one owner', 'agent.buildkite.com', { pipeline_slug: 'shop', organization_slug: 'meridian' }, 'none'],
    ['a CircleCI project', 'oidc.circleci.com/org/0a1b', { 'oidc.circleci.com/project-id': '77' }, 'none'],
    ['a claim of an unknown issuer', 'id.example.org', { team: 'shop' }, 'medium'],
  ])('%s', (_, issuer, claims, expected) => {
    expect(severityOf(issuer, claims)).toBe(expected);
  });

  test.each(['StringLikeIfExists', 'ForAllValues:StringLike', 'StringNotLike', 'Bool'])('%s restricts nothing', (operator) => {
    expect(severityOf(github, { repository: 'meridian/shop', sub: 'repo:meridian/shop:*' }, operator)).toBe('high');
  });

  test('issuers match exactly one provider', () => {
    const samples = [github, `${github}/meridian`, 'gitlab.com', 'app.terraform.io', 'agent.buildkite.com', 'oidc.vercel.com/meridian'];
    for (const sample of samples) expect(oidcIssuers.entries.filter(({ issuer }) => issuer.test(sample))).toHaveLength(1);
  });
});
