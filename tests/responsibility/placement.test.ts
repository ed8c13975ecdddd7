import { absent, type Fact, known, unreadable } from '../../src/core/fact.ts';
import type { ServiceId } from '../../src/core/names.ts';
import type { Resource, Tags } from '../../src/core/resource.ts';
import { ownerFor, placementOf } from '../../src/responsibility/placement.ts';

const resource = (type: string, service: ServiceId, tags: Tags | null, facts: Readonly<Record<string, Fact>> = {}): Resource =>
  ({
    type,
    service,
    id: 'r-1',
    arn: 'arn:aws:x:eu-west-1:111122223333:r-1',
    name: 'r-1',
    accountId: '111122223333',
    partition: 'aws',
    region: 'eu-west-1',
    tags,
    facts,
  }) as unknown as Resource;

const instance = (tags: Tags | null) => resource('AWS::EC2::Instance', 'ec2', tags);
const lambda = (packageType: Fact) => resource('AWS::Lambda::Function', 'lambda', {}, { packageType });
const database = (engine: Fact) => resource('AWS::RDS::DBInstance', 'rds', {}, { engine });
const denied = unreadable({ kind: 'denied', action: 'x:Read', message: 'no' });

describe('an EC2 instance', () => {
  it.each([
    ['aws:elasticmapreduce:job-flow-id', 'j-1', 'launched by Amazon EMR, which runs its operating system and platform'],
    [
      'aws:cloudformation:stack-name',
      'awseb-e-abc123-stack',
      'launched by AWS Elastic Beanstalk, which runs its operating system and platform',
    ],
  ])('with the tag %s=%s belongs to a container service', (tag, value, reclassified) => {
    expect(placementOf(instance({ [tag]: value }))).toEqual({ category: 'container', reclassified });
    expect(ownerFor(instance({ [tag]: value }), 'operating-system')).toBe('aws');
    expect(ownerFor(instance({ [tag]: value }), 'backups')).toBe('customer');
  });

  it.each<[string, Tags | null]>([
    ['without tags', {}],
    ['with unreadable tags', null],
    ['of another stack', { 'aws:cloudformation:stack-name': 'web' }],
    ['with tags that anyone can set', { 'elasticbeanstalk:environment-id': 'e-abc123', 'elasticbeanstalk:environment-name': 'web' }],
    ['with other tags', { Name: 'elasticbeanstalk:environment-id', 'user:aws:elasticmapreduce:job-flow-id': 'j-1' }],
  ])('%s stays an infrastructure service', (_, tags) => {
    expect(placementOf(instance(tags))).toEqual({ category: 'infrastructure' });
    expect(ownerFor(instance(tags), 'operating-system')).toBe('customer');
  });

  it.each([
    ['ecs.amazonaws.com', 'launched by Amazon ECS Managed Instances, which patches and replaces it'],
    ['eks.amazonaws.com', 'launched by Amazon EKS Auto Mode, which patches and replaces it'],
  ])('that %s operates belongs to a container service', (operator, reclassified) => {
    const operated = resource('AWS::EC2::Instance', 'ec2', {}, { operator: known(operator) });
    expect(placementOf(operated)).toEqual({ category: 'container', reclassified });
    expect(ownerFor(operated, 'operating-system')).toBe('aws');
  });

  it('in a managed node group stays an infrastructure service', () => {
    const node = resource(
      'AWS::EC2::Instance',
      'ec2',
      { 'eks:cluster-name': 'shop', 'aws:eks:cluster-name': 'shop' },
      { operator: absent() },
    );
    expect(placementOf(node)).toEqual({ category: 'infrastructure' });
    const nodegroup = resource('AWS::EKS::Nodegroup', 'eks', {}, { amiType: known('AL2023_x86_64_STANDARD') });
    expect(ownerFor(nodegroup, 'operating-system')).toBe('customer');
  });

  it('is evaluated as an instance by rules of other services', () => {
    expect(placementOf(instance({}), 'ssm')).toEqual({ category: 'infrastructure' });
    expect(ownerFor(instance({}), 'operating-system', 'ssm')).toBe('customer');
  });
});

describe('a Lambda function', () => {
  it('returns runtime and operating system to the customer if it is a container image', () => {
    const image = lambda(known('Image'));
    expect(placementOf(image, 'lambda', 'operating-system')).toEqual({
      category: 'abstracted',
      reclassified: 'packaged as a container image, so the runtime and the operating system in the image are yours to update',
    });
    expect(placementOf(image, 'lambda', 'access-control')).toEqual({ category: 'abstracted' });
    expect(placementOf(image)).toEqual({ category: 'abstracted' });
    expect(ownerFor(image, 'operating-system')).toBe('customer');
    expect(ownerFor(image, 'platform-and-application-management')).toBe('customer');
    expect(ownerFor(image, 'firewall-configuration')).toBe('aws');
  });

  it.each([
    ['a ZIP archive', known('Zip')],
    ['without a known package type', absent()],
    ['with an unreadable package type', denied],
    ['with an invalid package type', known(1)],
  ])('%s keeps its category', (_, packageType) => {
    expect(placementOf(lambda(packageType), 'lambda', 'operating-system')).toEqual({ category: 'abstracted' });
    expect(ownerFor(lambda(packageType), 'operating-system')).toBe('aws');
  });

  it('is not reclassified if the fact was not collected', () => {
    expect(placementOf(resource('AWS::Lambda::Function', 'lambda', {}), 'lambda', 'operating-system')).toEqual({ category: 'abstracted' });
  });
});

describe('a database', () => {
  it.each(['custom-oracle-ee', 'custom-sqlserver-se'])('of engine %s returns the operating system to the customer', (engine) => {
    expect(placementOf(database(known(engine)), 'rds', 'operating-system')).toEqual({
      category: 'container',
      reclassified: 'runs on Amazon RDS Custom, which gives the operating system back to you',
    });
    expect(ownerFor(database(known(engine)), 'operating-system')).toBe('customer');
    expect(ownerFor(database(known(engine)), 'network-configuration')).toBe('shared');
  });

  it.each(['postgres', 'not-custom-engine'])('of engine %s keeps its category', (engine) => {
    expect(placementOf(database(known(engine)), 'rds', 'operating-system')).toEqual({ category: 'container' });
    expect(ownerFor(database(known(engine)), 'operating-system')).toBe('aws');
  });

  it('is not reclassified by tags or facts of other types', () => {
    const tagged = resource('AWS::RDS::DBInstance', 'rds', { 'elasticbeanstalk:environment-id': 'e-1' }, { packageType: known('Image') });
    expect(placementOf(tagged, 'rds', 'operating-system')).toEqual({ category: 'container' });
  });
});

describe('the account', () => {
  it('has the category of the service of the rule, since its settings belong to many services', () => {
    const account = resource('AWS::::Account', 'account', null);
    expect(placementOf(account)).toEqual({ category: 'account' });
    expect(placementOf(account, 'ebs')).toEqual({ category: 'infrastructure' });
    expect(ownerFor(account, 'server-side-encryption', 'ebs')).toBe('customer');
    expect(ownerFor(account, 'server-side-encryption')).toBe('shared');
  });
});
