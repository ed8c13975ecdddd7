import { company } from '../../sample/account/company.ts';
import { sampleAccount } from '../../sample/account/index.ts';
import { awsError } from '../../sample/endpoint/aws-error.ts';
import { startEndpoint } from '../../sample/endpoint/server.ts';
import { service } from '../../sample/endpoint/service.ts';
import type { Call } from '../../sample/endpoint/types.ts';
import { auditOnce, defaultRules } from '../support/sweep/audit.ts';

jest.setTimeout(120_000);

/** All Regions of the partition `aws`. */
const regions = [
  ...['af-south-1', 'ap-east-1', 'ap-east-2', 'ap-northeast-1', 'ap-northeast-2', 'ap-northeast-3', 'ap-south-1', 'ap-south-2'],
  ...['ap-southeast-1', 'ap-southeast-2', 'ap-southeast-3', 'ap-southeast-4', 'ap-southeast-5', 'ap-southeast-6', 'ap-southeast-7'],
  ...['ca-central-1', 'ca-west-1', 'eu-central-1', 'eu-central-2', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'eu-west-1', 'eu-west-2'],
  ...['eu-west-3', 'il-central-1', 'me-central-1', 'me-south-1', 'mx-central-1', 'sa-east-1', 'us-east-1', 'us-east-2', 'us-west-1'],
  'us-west-2',
];
const own = new Set<string>(company.regions);

/** Responds like AWS in Regions that do not offer the operation, only in Regions without resources of the company. */
const notOffered =
  (code: string, status: number, message: string, offered: object = {}) =>
  (_input: unknown, call: Call) => {
    if (!own.has(call.region)) throw awsError(code, status, message);
    return offered as never;
  };

/** Responses from public issues of other projects; the tables of the services name the sources. */
const answers = [
  service('backup')({
    ListReportPlans: notOffered('AccessDeniedException', 403, 'This API is not available in current Region'),
  }),
  service('dax')({ DescribeClusters: notOffered('InvalidParameterValueException', 400, 'Access Denied to API Version: DAX_V3') }),
  service('emr')({
    GetBlockPublicAccessConfiguration: notOffered(
      'InvalidRequestException',
      400,
      'Block Public Access is not available in the current Region',
      { BlockPublicAccessConfiguration: { BlockPublicSecurityGroupRules: true, PermittedPublicSecurityGroupRuleRanges: [] } },
    ),
  }),
  service('ses')({ DescribeActiveReceiptRuleSet: notOffered('InvalidAction', 400, 'Unavailable Operation') }),
];

test('an audit of 34 Regions is complete if AWS does not offer every operation in each of them', async () => {
  const rules = defaultRules.filter(({ service: id }) => ['backup', 'dynamodb', 'emr', 'ses'].includes(id));
  const audit = async (asked: readonly string[], more: typeof answers) => {
    const endpoint = await startEndpoint({ accounts: [{ ...sampleAccount, services: [...sampleAccount.services, ...more] }] });
    try {
      return await auditOnce({ url: endpoint.url, rules, regions: asked, now: Date.now() });
    } finally {
      await endpoint.close();
    }
  };
  expect(regions).toHaveLength(34);
  const [few, all] = [await audit(company.regions, []), await audit(regions, answers)];
  const causes = ({ collectionErrors }: typeof all, kind: boolean) =>
    collectionErrors.filter((error) => (error.kind === 'not-available') === kind).map(({ kind: name, action }) => `${name} ${action}`);
  // The sample company has other unreadable data.
  expect(causes(all, false)).toEqual(causes(few, false));
  expect(all.summary.complete).toBe(few.summary.complete);
  expect(
    all.findings.filter(({ resource, status }) => !own.has(resource.region) && resource.region !== 'global' && status === 'UNKNOWN'),
  ).toEqual([]);
});
