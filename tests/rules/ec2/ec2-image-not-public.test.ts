import { ec2ImageNotPublic } from '../../../rules/ec2/ec2-image-not-public.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ec2ImageNotPublic, {
  base: { public: false },
  pass: [{ name: 'passes when private', message: 'private' }],
  fail: [{ name: 'fails when public', facts: { public: true }, message: 'public', severity: 'critical' }],
});
