import { parseConfig } from '../../src/config/config-file.ts';
import { isUnlimited, parseAuditRequest } from '../../src/config/event.ts';
import { limitsOf } from '../../src/config/limits.ts';
import { publishedLimits } from '../../src/commands/published-limits.ts';
import { collectors } from '../../src/services/index.ts';

const limitsIn = (yaml: string) => limitsOf(parseConfig(yaml, { file: 'onus.yaml', rules: [] }), collectors);

describe('limits', () => {
  test('are determined by the endpoint unless the configuration sets them', () => {
    expect(limitsIn('pace: 1')).toBeUndefined();
    expect(limitsIn('limits: aws')).toEqual(publishedLimits);
  });

  test('of the account replace the published limits', () => {
    const limits = limitsIn('limits:\n  lambda: 40\n  s3: 100\n  ec2:DescribeInstances: { perSecond: 5, burst: 20 }\n');
    expect(limits).toMatchObject({
      lambda: { perSecond: 40, burst: 40, of: 'service' },
      s3: { perSecond: 100, burst: 100, of: 'service' },
      'ec2:DescribeInstances': { perSecond: 5, burst: 20, of: 'operation' },
      cloudtrail: publishedLimits['cloudtrail'],
    });
  });

  test('of a service that Onus does not call are rejected', () => {
    expect(() => limitsIn('limits:\n  lamda: 40\n')).toThrow('limits: lamda: Onus does not call this service. It calls');
  });

  test.each(['limits: gcp', 'limits:\n  lambda: 0', 'limits:\n  lambda: { burst: 5 }', 'limits:\n  lambda: fast'])(
    'are rejected: %j',
    (yaml) => {
      expect(() => limitsIn(yaml)).toThrow(/^onus\.yaml:[12]: limits/);
    },
  );
});

describe('pace', () => {
  test.each(['0', '-1', '1.5', 'fast', '.nan', '"0.5"'])('%s is rejected in onus.yaml', (pace) => {
    expect(() => parseConfig(`pace: ${pace}`, { file: 'onus.yaml', rules: [] })).toThrow(
      'onus.yaml:1: pace: must be a number above 0 and at most 1',
    );
  });

  test('is rejected in an event if it is not a fraction', () => {
    expect(parseAuditRequest({ pace: 1 })).toEqual({ pace: 1 });
    expect(() => parseAuditRequest({ pace: 2 })).toThrow('event.pace: must be a number above 0 and at most 1');
  });

  test('does not prevent comparison with other runs', () => {
    expect(isUnlimited({ pace: 0.2 })).toBe(true);
    expect(isUnlimited({ pace: 0.2, services: ['s3'] })).toBe(false);
    expect(isUnlimited({ tags: { env: 'prod' } })).toBe(false);
  });
});
