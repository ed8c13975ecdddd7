import { datedTable } from '../core/dated-table.ts';
import { constraintOfAllow, presentKeys } from './condition-constraints.ts';
import type { TrustContext } from './grantees.ts';
import type { PolicyDocument, Statement } from './policy-document.ts';
import type { Principals } from './principals.ts';
import { type TrustGrant, trustPolicyAccess } from './trust-policy.ts';

/** Services, without `.amazonaws.com`, that name the account or resource they act for when they assume a role. */
const deputies = datedTable<ReadonlySet<string>>({
  source: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html#cross-service-confused-deputy-prevention',
    'https://docs.aws.amazon.com/fis/latest/userguide/getting-started-iam-service-role.html',
    'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/runtime-permissions.html',
    'https://docs.aws.amazon.com/personalize/latest/dg/cross-service-confused-deputy-prevention.html',
    'https://docs.aws.amazon.com/iot/latest/developerguide/cross-service-confused-deputy-prevention.html',
    'https://docs.aws.amazon.com/eks/latest/userguide/cross-service-confused-deputy-prevention.html',
    'https://docs.aws.amazon.com/glue/latest/dg/cross-service-confused-deputy-prevention.html',
  ],
  asOf: '2026-11',
  missing: 'The service, such as EC2 or Lambda, is taken to use only roles of the account that it works for: NOT_APPLICABLE.',
  entries: new Set([
    'access-grants.s3',
    'airflow',
    'airflow-env',
    'amplify',
    'appstream',
    'appsync',
    'athena',
    'batch',
    'bedrock',
    'bedrock-agentcore',
    'build.apprunner',
    'chatbot',
    'codebuild',
    'codepipeline',
    'cognito-idp',
    'comprehend',
    'config',
    'datasync',
    'datazone',
    'dlm',
    'dms',
    'ecs-tasks',
    'eks',
    'eks-fargate-pods',
    'elasticmapreduce',
    'emr-serverless',
    'events',
    'firehose',
    'fis',
    'forecast',
    'frauddetector',
    'gamelift',
    'glue',
    'grafana',
    'hooks.cloudformation',
    'iot',
    'iotevents',
    'iotfleetwise',
    'iotsitewise',
    'iottwinmaker',
    'kafkaconnect',
    'kendra',
    'kinesisanalytics',
    'lexv2',
    'logs',
    'lookoutequipment',
    'lookoutmetrics',
    'malware-protection-plan.guardduty',
    'mediaconvert',
    'monitoring.rds',
    'omics',
    'osis-pipelines',
    'personalize',
    'pipes',
    'qbusiness',
    'redshift',
    'rekognition',
    'resources.cloudformation',
    'rolesanywhere',
    'sagemaker',
    'scheduler',
    'servicecatalog',
    'ses',
    'ssm',
    'ssm-incidents',
    'states',
    'storagegateway',
    'tasks.apprunner',
    'textract',
    'timestream',
    'transcribe',
    'transfer',
    'translate',
    'voiceid',
    'vpc-flow-logs',
  ]),
});

/** Global and Regional service principals in every partition, such as `logs.eu-west-1.amazonaws.com`. */
const isDeputy = (principal: string): boolean =>
  deputies.entries.has(
    /^([a-z0-9-]+(?:\.[a-z0-9-]+)??)(?:\.[a-z]{2}(?:-[a-z]+)+-\d)?\.amazonaws\.com(?:\.cn)?$/.exec(principal)?.[1] ?? '',
  );

/** The services that a trust policy names and that can act for other accounts. */
export const namedDeputies = ({ statements }: PolicyDocument): readonly string[] => [
  ...new Set(statements.flatMap(({ effect, principals }) => (effect === 'Allow' ? (principals?.services ?? []).filter(isDeputy) : []))),
];

/** The owners that the services in a trust policy can act for when they assume the role. */
export interface DeputySources {
  /** Services that can assume the role on behalf of any account. */
  readonly unlimited: readonly string[];
  /** Grants limited to accounts and organizations that are not trusted. */
  readonly strangers: readonly TrustGrant[];
  /** Owners of resources that limit a service and have no account in their ARN, such as buckets. */
  readonly ownerless: readonly string[];
  /** Grants limited to the own account, or to trusted accounts and organizations. */
  readonly trusted: readonly TrustGrant[];
}

/** @param organizationId read only if the policy names an organization that is not trusted otherwise */
export function deputySources(policy: PolicyDocument, trust: TrustContext, organizationId: () => string | undefined): DeputySources {
  const ofDeputies = { ...policy, statements: policy.statements.map(onlyDeputies) };
  const first = trustPolicyAccess(ofDeputies, trust);
  const grants = first.some(({ exposure, trusted }) => exposure === 'organization' && !trusted)
    ? trustPolicyAccess(ofDeputies, { ...trust, organizationId: organizationId() })
    : first;
  const services = grants
    .filter(({ exposure }) => exposure === 'service')
    .map((grant) => ({ to: grant.to, owners: resourceOwners(grant.statement, trust) }));
  const limited = grants.filter(({ exposure }) => exposure !== 'service');
  return {
    unlimited: services.filter(({ owners }) => owners.length === 0).map(({ to }) => to),
    strangers: limited.filter(({ trusted }) => !trusted),
    ownerless: services.flatMap(({ owners }) => owners),
    trusted: limited.filter(({ trusted }) => trusted),
  };
}

/** Owners of resources without an account in their ARN, to which a condition limits a statement. */
const resourceOwners = ({ conditions }: Statement, trust: TrustContext): readonly string[] =>
  conditions
    .filter(({ key }) => key === 'aws:sourcearn')
    .flatMap((condition) => constraintOfAllow(condition, presentKeys(conditions), trust).audience)
    .filter(({ exposure }) => exposure === 'service')
    .map(({ to }) => to);

/** An Allow without its other principals; a Deny as it is. */
function onlyDeputies(statement: Statement): Statement {
  const { effect, principals } = statement;
  if (effect === 'Deny' || principals === undefined) return statement;
  return { ...statement, principals: { ...NO_PRINCIPALS, services: principals.services.filter(isDeputy) } };
}

const NO_PRINCIPALS: Principals = {
  everyone: false,
  accounts: [],
  arns: [],
  services: [],
  federated: [],
  canonical: [],
  deleted: [],
  unrecognized: [],
  notPrincipal: false,
};

/** The account or organization of a grant, and whether it is trusted. */
export function describeSource({ exposure, trusted, to }: TrustGrant): string {
  if (!trusted) return `${to} (not trusted)`;
  if (exposure === 'own-account') return to.startsWith('the own account') ? to : `${to} (own account)`;
  return `${to} (trusted)`;
}
