import { parse } from 'yaml';
import { consoleUrl } from '../../../src/report/console-url.ts';
import { attestationOf, suppressionOf, withDates } from '../../../src/report/html/parts/actions.tsx';
import { sampleResult } from '../../support/results/sample-result.ts';

const [finding] = sampleResult().findings;
if (finding === undefined) throw new Error('no finding');
const today = Date.parse('2026-11-30T12:00:00Z');
const named = (name: string) => ({ ...finding, resource: { ...finding.resource, name, id: name, arn: `arn:aws:s3:::${name}` } });

describe('the console page of a resource', () => {
  const resource = { ...finding.resource, id: 'orders', name: 'a/b c', region: 'eu-west-1' };

  test.each([
    ['aws', 'https://console.aws.amazon.com/s3/buckets/a%2Fb%20c?region=eu-west-1'],
    ['aws-cn', 'https://console.amazonaws.cn/s3/buckets/a%2Fb%20c?region=eu-west-1'],
    ['aws-us-gov', 'https://console.amazonaws-us-gov.com/s3/buckets/a%2Fb%20c?region=eu-west-1'],
  ])('opens the console of %s', (partition, url) => {
    expect(consoleUrl('s3/buckets/{{name}}?region={{region}}', resource, partition)).toBe(url);
  });

  test('uses a Region of the partition for account-wide resources', () => {
    expect(consoleUrl('iam/home?region={{region}}', { ...resource, region: 'global' }, 'aws-cn')).toContain('region=cn-north-1');
    expect(consoleUrl('wafv2?region={{regionOrGlobal}}', { ...resource, region: 'global' }, 'aws')).toContain('region=global');
  });

  test('is missing in other partitions, for rules without a page, and for findings about all resources of a type', () => {
    expect(consoleUrl('s3', resource, 'aws-iso')).toBeUndefined();
    expect(consoleUrl(undefined, resource, 'aws')).toBeUndefined();
    expect(consoleUrl('s3', { ...resource, id: '*' }, 'aws')).toBeUndefined();
  });
});

describe('configuration snippets', () => {
  test.each(['orders', 'a: b', '"quoted"', "it's", '#x', 'line\nbreak'])('are a valid suppression of %j', (name) => {
    const { suppressions } = parse(withDates(suppressionOf(named(name)), today));
    expect(suppressions).toEqual([
      { rule: finding.ruleId, resource: `arn:aws:s3:::${name}`, reason: 'WHY_THIS_IS_ACCEPTED', until: '2027-02-28' },
    ]);
  });

  test('are an attestation of the responsibility of the finding', () => {
    expect(parse(withDates(attestationOf(named('orders')), today)).attestations[0]).toMatchObject({
      responsibility: finding.responsibility,
      services: [finding.service],
      resource: 'arn:aws:s3:::orders',
      on: '2026-11-30',
      until: '2027-02-28',
    });
  });
});
