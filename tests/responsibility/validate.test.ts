import type { Category, ResponsibilityId } from '../../src/core/names.ts';
import { responsibilityModel } from '../../src/responsibility/model.ts';
import type { ResponsibilityModel } from '../../src/responsibility/types.ts';
import { validateModel } from '../../src/responsibility/validate.ts';

type Part = keyof ResponsibilityModel;
type Element<P extends Part> = ResponsibilityModel[P][number];

/** The model with one change to one element of one part. */
function changed<P extends Part>(part: P, at: number, change: Partial<Record<keyof Element<P>, unknown>>): ResponsibilityModel {
  const elements: readonly Element<P>[] = responsibilityModel[part];
  return { ...responsibilityModel, [part]: elements.map((element, index) => (index === at ? { ...element, ...change } : element)) };
}

const repeated = (part: Part): ResponsibilityModel => ({
  ...responsibilityModel,
  [part]: [...responsibilityModel[part], responsibilityModel[part][0]],
});

const cellAt = (category: Category, responsibility: ResponsibilityId): number =>
  responsibilityModel.owners.findIndex((cell) => cell.category === category && cell.responsibility === responsibility);
const firewall = cellAt('abstracted', 'firewall-configuration');
const accountBackups = cellAt('account', 'backups');
const iam = responsibilityModel.services.findIndex(({ id }) => id === 'iam');

const overrideOf = (type: string): number => responsibilityModel.categoryOverrides.findIndex(({ resourceType }) => resourceType === type);
const lambdaImage = overrideOf('AWS::Lambda::Function');
const rdsCustom = overrideOf('AWS::RDS::DBInstance');

const broken: readonly (readonly [string, ResponsibilityModel])[] = [
  ['service ec2 is in the unknown category hybrid', changed('services', 0, { category: 'hybrid' })],
  ['service ec2 is in the unknown category undefined', changed('services', 0, { category: undefined })],
  ['service ec2 cites the unknown source 9', changed('services', 0, { sources: [1, 9] })],
  ['service iam has neither source nor reason', changed('services', iam, { reason: ' ' })],
  ['cell hybrid firewall-configuration is in the unknown category hybrid', changed('owners', firewall, { category: 'hybrid' })],
  ['cell abstracted firewall-configuration is missing', changed('owners', firewall, { category: 'hybrid' })],
  ['cell abstracted gardening is of an unknown responsibility', changed('owners', firewall, { responsibility: 'gardening' })],
  ['cell abstracted firewall-configuration has no source', changed('owners', firewall, { sources: [] })],
  ['cell abstracted firewall-configuration cites the unknown source 9', changed('owners', firewall, { sources: [0, 9] })],
  ['cell abstracted firewall-configuration cites the unknown source 7', changed('owners', firewall, { against: [7] })],
  [
    'cell abstracted firewall-configuration does not say how the disagreement was settled',
    changed('owners', firewall, { settled: undefined }),
  ],
  ['cell abstracted firewall-configuration has no note', changed('owners', firewall, { note: '' })],
  ['cell account backups does not have the owner of abstracted', changed('owners', accountBackups, { owner: 'aws' })],
  ["responsibility aws-iam is never the customer's, but says otherwise", changed('responsibilities', 16, { everCustomers: true })],
  ["responsibility customer-data is the customer's, but says otherwise", changed('responsibilities', 0, { everCustomers: false })],
  [
    'override for AWS::EC2::Instance by aws:elasticmapreduce:job-flow-id is in the unknown category hybrid',
    changed('categoryOverrides', 0, { effect: { to: 'hybrid' } }),
  ],
  [
    'override for AWS::Lambda::Function by packageType Image changes nothing',
    changed('categoryOverrides', lambdaImage, { effect: { returns: [] } }),
  ],
  [
    "override for AWS::Lambda::Function by packageType Image returns aws-iam, which is not the customer's",
    changed('categoryOverrides', lambdaImage, { effect: { returns: ['aws-iam'] } }),
  ],
  ['override for AWS::RDS::DBInstance by engine custom- has no reason', changed('categoryOverrides', rdsCustom, { reason: '' })],
  [
    'override for AWS::RDS::DBInstance by engine custom- does not link to the AWS documentation',
    changed('categoryOverrides', rdsCustom, { url: 'http://docs.aws.amazon.com/' }),
  ],
  ['type AWS::EC2 is in the unknown category hybrid', changed('types', 0, { category: 'hybrid' })],
  ['type AWS::EC2 has no reason', changed('types', 0, { reason: '' })],
  ['source 0 is there twice', repeated('sources')],
  ['category infrastructure is there twice', repeated('categories')],
  ['service ec2 is there twice', repeated('services')],
  ['responsibility customer-data is there twice', repeated('responsibilities')],
  ['cell infrastructure customer-data is there twice', repeated('owners')],
  ['override for AWS::EC2::Instance by aws:elasticmapreduce:job-flow-id is there twice', repeated('categoryOverrides')],
  ['type AWS::EC2 is there twice', repeated('types')],
];

/** The problems that the validation lists, one per line after its heading. */
function problemsOf(model: ResponsibilityModel): string[] {
  try {
    validateModel(model);
    return [];
  } catch (error) {
    return String(error).split('\n').slice(1);
  }
}

describe('validateModel', () => {
  it('accepts the model', () => {
    expect(problemsOf(responsibilityModel)).toEqual([]);
  });

  it.each(broken)('reports: %s', (problem, model) => {
    expect(problemsOf(model)).toContain(problem);
  });

  it('lists all problems at once', () => {
    const model = { ...changed('services', 0, { sources: [9] }), types: changed('types', 0, { reason: '' }).types };
    expect(problemsOf(model)).toEqual(['service ec2 cites the unknown source 9', 'type AWS::EC2 has no reason']);
  });
});
