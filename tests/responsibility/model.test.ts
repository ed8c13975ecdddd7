import type { Category } from '../../src/core/names.ts';
import { ownerCell, ownerOf } from '../../src/responsibility/lookup.ts';
import { responsibilityModel } from '../../src/responsibility/model.ts';
import { auditedServices } from '../../src/services/index.ts';

const owners = { C: 'customer', A: 'aws', S: 'shared' } as const;

/** Infrastructure, container, abstracted; then the sources of each of the three cells. */
const table = {
  'customer-data': ['C C C', '1234 234 1234'],
  'access-control': ['C C C', '034 034 034'],
  'client-side-encryption': ['C C C', '0234 0234 0234'],
  'server-side-encryption': ['C S S', '02 0 01234'],
  'network-traffic-protection': ['C C S', '024 02 02'],
  'firewall-configuration': ['C S A', '024 0234 02'],
  'network-configuration': ['C S A', '02 02 02'],
  'operating-system': ['C A A', '01234 0234 01234'],
  'platform-and-application-management': ['C S S', '01234 0234 01234'],
  backups: ['C C C', '134 34 13'],
  'region-choice': ['C C C', '3 3 3'],
  'service-configuration': ['C C C', '134 134 134'],
  'foundation-services': ['A A A', '01234 0234 01234'],
  'global-infrastructure': ['A A A', '01234 01234 01234'],
  'host-os-and-virtualization': ['A A A', '134 134 134'],
  'aws-endpoints': ['A A A', '0 0 0'],
  'aws-iam': ['A A A', '0 0 0'],
} as const;
const columns = ['infrastructure', 'container', 'abstracted'] as const satisfies readonly Category[];

describe('the owner table', () => {
  it('has the documented responsibilities in their order', () => {
    expect(responsibilityModel.responsibilities.map(({ id }) => id)).toEqual(Object.keys(table));
  });

  it.each(Object.entries(table))('%s', (responsibility, [letters, sources]) => {
    const id = responsibility as keyof typeof table;
    expect(columns.map((category) => ownerOf(category, id))).toEqual(letters.split(' ').map((letter) => owners[letter as 'C' | 'A' | 'S']));
    expect(columns.map((category) => ownerCell(category, id).sources.join('')).join(' ')).toBe(sources);
  });

  it.each(Object.keys(table) as (keyof typeof table)[])(
    'repeats the abstracted owner of %s for account-wide services',
    (responsibility) => {
      const { owner, note } = ownerCell('abstracted', responsibility);
      expect(ownerCell('account', responsibility)).toEqual({
        category: 'account',
        responsibility,
        owner,
        note,
        sources: [],
        as: 'abstracted',
      });
    },
  );

  it('explains every cell for which the sources differ', () => {
    const settled = responsibilityModel.owners.filter((cell) => cell.settled !== undefined);
    expect(settled.map(({ category, responsibility }) => `${category} ${responsibility}`)).toEqual([
      'container server-side-encryption',
      'abstracted server-side-encryption',
      'abstracted network-traffic-protection',
      'container firewall-configuration',
      'abstracted firewall-configuration',
      'container network-configuration',
      'container platform-and-application-management',
      'abstracted platform-and-application-management',
      'abstracted backups',
      'infrastructure aws-endpoints',
      'infrastructure aws-iam',
    ]);
    expect(
      responsibilityModel.owners.filter((cell) => cell.owner === 'shared' && cell.as === undefined && cell.settled === undefined),
    ).toEqual([]);
    expect(ownerCell('abstracted', 'firewall-configuration').against).toEqual([1]);
  });
});

describe('the services', () => {
  it('are in the categories that the sources name, or have a reason', () => {
    const named = responsibilityModel.services.map(({ id, category, sources, reason }) => [
      id,
      category,
      sources.join(''),
      reason !== undefined,
    ]);
    expect(named.filter(([, , sources, hasReason]) => sources === '' && hasReason === false)).toEqual([]);
    expect(named.filter(([, , sources]) => sources !== '')).toEqual([
      ['ec2', 'infrastructure', '1234', false],
      ['ebs', 'infrastructure', '2', false],
      ['autoscaling', 'infrastructure', '2', false],
      ['vpc', 'infrastructure', '2', false],
      ['rds', 'container', '0234', false],
      ['emr', 'container', '02', false],
      ['elasticbeanstalk', 'container', '02', false],
      ['s3', 'abstracted', '01234', false],
      ['glacier', 'abstracted', '02', false],
      ['dynamodb', 'abstracted', '02', false],
      ['lambda', 'abstracted', '2', false],
      ['sqs', 'abstracted', '02', false],
      ['ses', 'abstracted', '2', false],
    ]);
  });
});

describe('coverage answers of the services', () => {
  it.each(auditedServices.map(({ id, model }) => [id, model.coverage] as const))('of %s are known responsibilities', (_id, coverage) => {
    const known: readonly string[] = responsibilityModel.responsibilities.map(({ id }) => id);
    expect(Object.keys(coverage).filter((id) => !known.includes(id))).toEqual([]);
  });
});
