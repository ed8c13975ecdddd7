import { cloudfrontDistributionOriginsOwned } from '../../../rules/cloudfront/cloudfront-distribution-origins-owned.ts';
import { testRule } from '../../support/rule-tester.ts';

const environment = 'shop.eu-west-1.elasticbeanstalk.com';
const balancer = 'web-1.eu-west-1.elb.amazonaws.com';
const origins = (owners: Readonly<Record<string, 'owned' | 'elsewhere' | 'available'>>) => ({ originOwners: owners });

testRule(cloudfrontDistributionOriginsOwned, {
  base: origins({ [balancer]: 'owned' }),
  pass: [
    { name: 'passes for a load balancer of the account', message: 'owned' },
    {
      name: 'passes for a trusted load balancer of another account',
      facts: origins({ [balancer]: 'elsewhere' }),
      params: { trustedOrigins: [balancer] },
    },
  ],
  fail: [
    {
      name: 'fails for an environment that anyone can create',
      facts: origins({ [balancer]: 'owned', [environment]: 'available' }),
      message: 'available',
      evidence: { domains: [environment] },
    },
    {
      name: 'fails for an environment that anyone can create, although its name is trusted',
      facts: origins({ [environment]: 'available' }),
      params: { trustedOrigins: [environment] },
    },
    {
      name: 'fails for an environment that anyone can create next to an unknown load balancer',
      facts: origins({ [balancer]: 'elsewhere', [environment]: 'available' }),
      message: 'available',
    },
  ],
  notApplicable: [{ name: 'skips a distribution without such origins', facts: origins({}), message: 'none' }],
  undecided: [
    {
      name: 'is unknown for a load balancer that the account does not have',
      facts: origins({ [balancer]: 'elsewhere' }),
      message: 'elsewhere',
      evidence: { domains: [balancer] },
    },
  ],
});
