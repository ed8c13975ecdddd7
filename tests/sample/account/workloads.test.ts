import { elasticbeanstalkRules } from '../../../rules/elasticbeanstalk/index.ts';
import { emrRules } from '../../../rules/emr/index.ts';
import { lambdaRules } from '../../../rules/lambda/index.ts';
import { company } from '../../../sample/account/company.ts';
import { generateBeanstalk, sampleBeanstalk } from '../../../sample/account/elasticbeanstalk/company.ts';
import { generateEmr, sampleEmr } from '../../../sample/account/emr/company.ts';
import { sampleAccount } from '../../../sample/account/index.ts';
import { generateLambda, sampleLambda } from '../../../sample/account/lambda/company.ts';
import { emrData } from '../../../sample/account/emr/emr.ts';
import { beanstalkData } from '../../../sample/account/elasticbeanstalk/elasticbeanstalk.ts';
import { lambdaData } from '../../../sample/account/lambda/lambda.ts';
import { auditSample, rulesWithoutBothVerdicts, type SampleAudit, unreadableFacts } from '../../support/audit-sample.ts';

const rules = [...lambdaRules, ...emrRules, ...elasticbeanstalkRules];

describe("the company's functions, clusters and environments", () => {
  let audit: SampleAudit;
  beforeAll(async () => {
    audit = await auditSample(rules, sampleAccount.services);
  });

  test('are read completely, without unnecessary calls', () => {
    expect(audit.listingErrors).toEqual([]);
    expect(audit.calls.duplicates).toEqual([]);
    expect(audit.calls.unanswered).toEqual({});
    const count = (type: string) => audit.resources.filter((resource) => resource.type === type).length;
    expect(count('AWS::Lambda::Function')).toBe(sampleLambda.functions.length);
    expect(count('AWS::EMR::Cluster')).toBe(sampleEmr.clusters.filter(({ state }) => state !== 'TERMINATED').length);
    expect(count('AWS::ElasticBeanstalk::Environment')).toBe(
      sampleBeanstalk.environments.filter(({ status }) => status === undefined).length,
    );
    expect(unreadableFacts(audit)).toEqual([]);
  });

  test('show every rule passing and failing', () => {
    expect(rulesWithoutBothVerdicts(rules, audit.verdicts)).toEqual({
      // VPCs and client-side encryption are not required by default.
      'lambda-function-in-vpc': ['NOT_APPLICABLE', 'PASS'],
      'emr-security-configuration-client-side-encryption': ['NOT_APPLICABLE', 'PASS'],
    });
  });
});

test('are read page by page without duplicates in a large account', async () => {
  const many = [lambdaData(generateLambda(120, company.regions)), emrData(generateEmr(120)), beanstalkData(generateBeanstalk(120))];
  const named = [
    'lambda-function-tracing-enabled',
    'emr-cluster-logging-enabled',
    'elasticbeanstalk-environment-health-reporting-enhanced',
  ];
  const { resources, calls } = await auditSample(
    rules.filter(({ id }) => named.includes(id)),
    many,
  );

  const count = (type: string) => new Set(resources.filter((resource) => resource.type === type).map(({ arn }) => arn)).size;
  expect(count('AWS::Lambda::Function')).toBe(120);
  expect(count('AWS::EMR::Cluster')).toBe(generateEmr(120).clusters.length);
  expect(count('AWS::ElasticBeanstalk::Environment')).toBe(120);
  expect(calls.duplicates).toEqual([]);
});
