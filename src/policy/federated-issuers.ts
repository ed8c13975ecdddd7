import { datedTable } from '../core/dated-table.ts';

/**
 * How much of an issuer's identities a trust policy admits: `anyone`: no owner is fixed; `owner`: everything of one owner, such as all
 * repositories of an organization; `part`: one repository, project or namespace.
 */
export type IdentityScope = 'anyone' | 'owner' | 'part';

/** An OIDC issuer and the claims of its tokens that identify an owner, or a part of what the owner has. */
export interface OidcIssuer {
  /** Matches the issuer without scheme, in lower case. */
  readonly issuer: RegExp;
  /** `anyone`: anyone can get tokens for work of their own; `tenant`: the issuer serves one customer, which is the owner. */
  readonly tokens: 'anyone' | 'tenant';
  /** The beginning of a subject that fixes the owner. Subjects end in `:` here. Absent: only the issuer does. */
  readonly owner?: RegExp;
  /** The beginning of a subject that fixes a part. */
  readonly part?: RegExp;
  /** The beginning of a subject that identifies nothing, because the owner of any repository can choose it. */
  readonly free?: RegExp;
  /** `path`: `owner/part`; `owner` and `part`: an id or name; `within`: a name that identifies a part only within a fixed owner. */
  readonly claims?: Readonly<Record<string, 'path' | 'owner' | 'part' | 'within'>>;
}

const github = {
  owner: /(?:^|:)(?:(?:repo|repository|job_workflow_ref|workflow_ref):[^:/]+\/|(?:repository_owner|enterprise)(?:_id)?:[^:]+:)/,
  part: /(?:^|:)(?:(?:repo|repository|job_workflow_ref|workflow_ref):[^:/]+\/[^:/]+[:/]|repository_id:[^:]+:)/,
  free: /^(?:actor|base_ref|context|environment|event_name|head_ref|job|ref|run|runner|sha|visibility|workflow)(?:_\w+)?:/,
  claims: {
    repository: 'path',
    job_workflow_ref: 'path',
    repository_id: 'part',
    repository_owner: 'owner',
    repository_owner_id: 'owner',
    enterprise: 'owner',
    enterprise_id: 'owner',
  },
} as const;

const gitlab = {
  owner: /^project_path:[^:/]+\//,
  part: /^project_path:[^:/]+(?:\/[^:/]+)+:/,
  claims: { project_path: 'path', project_id: 'part', namespace_path: 'owner', namespace_id: 'owner' },
} as const;

const buildkite = {
  owner: /^organization:[^:]+:/,
  part: /^organization:[^:]+:pipeline:[^:]+:/,
  claims: { organization_id: 'owner', organization_slug: 'owner', pipeline_id: 'part', pipeline_slug: 'within' },
} as const;

const kubernetes = { part: /^system:serviceaccount:[^:]+:/ } as const;

/** Subjects of products that customers also run under issuers of their own. */
const selfManaged: readonly (Pick<OidcIssuer, 'owner' | 'part'> & { readonly subject: RegExp })[] = [
  { subject: /^repo:/, owner: github.owner, part: github.part },
  { subject: /^project_path:/, owner: gitlab.owner, part: gitlab.part },
  { subject: /^organization:/, owner: buildkite.owner, part: /^organization:[^:]+:(?:project|workspace|pipeline):[^:]+:/ },
  { subject: /^system:serviceaccount:/, ...kubernetes },
];

export const oidcIssuers = datedTable<readonly OidcIssuer[]>({
  source: [
    'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecuritytokenservice.html#awssecuritytokenservice-policy-keys',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif',
    'https://docs.github.com/en/actions/reference/security/oidc',
    'https://docs.gitlab.com/ci/secrets/id_token_authentication/',
    'https://support.atlassian.com/bitbucket-cloud/docs/integrate-pipelines-with-resource-servers-using-oidc/',
    'https://developer.hashicorp.com/terraform/cloud-docs/workspaces/dynamic-provider-credentials/workload-identity-tokens',
    'https://circleci.com/docs/openid-connect-tokens/',
    'https://buildkite.com/docs/pipelines/security/oidc',
    'https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html',
    'https://vercel.com/docs/oidc/reference',
    'https://www.pulumi.com/docs/administration/access-identity/oidc-provider/',
  ],
  asOf: '2026-11',
  missing:
    'The issuer is taken to serve one customer, and no claim but the subject identifies an owner: a subject without a fixed beginning, or of a known product without a fixed part, is a FAIL of medium severity.',
  entries: [
    { issuer: /^token\.actions\.githubusercontent\.com$/, tokens: 'anyone', ...github },
    // An issuer of one enterprise, or of one GitHub Enterprise Cloud domain.
    {
      issuer: /^(?:token\.actions\.githubusercontent\.com\/.+|token\.actions\.[^/]+\.ghe\.com|github\.com\/enterprises\/.+)$/,
      tokens: 'tenant',
      ...github,
    },
    { issuer: /^gitlab\.com$/, tokens: 'anyone', ...gitlab },
    // https://support.atlassian.com: `{repository UUID}:{step UUID}`.
    { issuer: /^api\.bitbucket\.org\/2\.0\/workspaces\//, tokens: 'tenant', part: /^\{?[0-9a-f]{8}-[0-9a-f-]{27}\}?:/i },
    {
      issuer: /^app\.(?:eu\.)?terraform\.io$/,
      tokens: 'anyone',
      owner: /^organization:[^:]+:/,
      part: /^organization:[^:]+:(?:project|workspace):[^:]+:/,
      claims: { terraform_organization_id: 'owner', terraform_project_id: 'part', terraform_workspace_id: 'part' },
    },
    {
      issuer: /^oidc\.circleci\.com\/org\//,
      tokens: 'tenant',
      part: /^org\/[^/]+\/project\/[^/]+[/:]/,
      claims: { 'oidc.circleci.com/project-id': 'part' },
    },
    { issuer: /^agent\.buildkite\.com$/, tokens: 'anyone', ...buildkite },
    { issuer: /^agent\.[^/]+\.buildkite\.(?:dev|site)$/, tokens: 'tenant', ...buildkite },
    {
      issuer: /^oidc\.eks\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?\/id\//,
      tokens: 'tenant',
      ...kubernetes,
    },
    { issuer: /^oidc\.vercel\.com$/, tokens: 'anyone', owner: /^owner:[^:]+:/, part: /^owner:[^:]+:project:[^:]+:/ },
    { issuer: /^oidc\.vercel\.com\/.+$/, tokens: 'tenant', part: /^owner:[^:]+:project:[^:]+:/ },
    {
      issuer: /^api\.pulumi\.com\/oidc$/,
      tokens: 'anyone',
      owner: /^pulumi:[^:]+:org:[^:]+:/,
      part: /^pulumi:[^:]+:org:[^:]+:(?:project|env|environment|stack):[^:]+:/,
    },
    // User pools of Amazon Cognito: a subject is the id of one user.
    { issuer: /^cognito-idp\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?\//, tokens: 'tenant', part: /^[^:]+:/ },
    // Auth0: `connection|user`.
    { issuer: /^[^/]+\.auth0\.com$/, tokens: 'tenant', part: /^[^|:]+(?:\|[^:]+)?:/ },
  ],
});

/** How much a subject, or a pattern of subjects, admits. `undefined` as issuer: it is not in the table. */
export function scopeOfSubject(subject: string, issuer: OidcIssuer | undefined): IdentityScope {
  const { literal, isFixed } = literalPart(subject);
  if (subject === '') return 'anyone';
  const text = isFixed ? `${literal}:` : literal;
  const format = issuer ?? selfManaged.find((product) => product.subject.test(subject));
  const { owner, part } = format ?? {};
  const free = issuer?.free;
  if (isFixed && free?.test(text) !== true && owner?.test(text) !== true) return 'part';
  if (part?.test(text) === true) return 'part';
  if (owner?.test(text) === true) return 'owner';
  return format === undefined && /^[^:/|]*[:/|]./.test(literal) ? 'part' : 'anyone';
}

/** How much a value of another claim than the subject admits; `within`: a part if the owner is fixed by another claim. */
export function scopeOfClaim(claim: string, value: string, { claims = {} }: OidcIssuer): IdentityScope | 'within' {
  const kind = claims[claim];
  const { literal, isFixed } = literalPart(value);
  if (kind === undefined || value === '') return 'anyone';
  if (kind !== 'path') return isFixed ? kind : 'anyone';
  if (/^[^/]+(?:\/[^/]+)*\/[^/]+[/@:]/.test(isFixed ? `${literal}:` : literal)) return 'part';
  return /^[^/]+\//.test(literal) ? 'owner' : 'anyone';
}

/** The text before the first wildcard or policy variable. */
function literalPart(pattern: string): { readonly literal: string; readonly isFixed: boolean } {
  const end = pattern.search(/[*?]|\$\{/);
  return end < 0 ? { literal: pattern, isFixed: true } : { literal: pattern.slice(0, end), isFixed: false };
}
