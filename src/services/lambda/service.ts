import { defineService, attested, notApplicable, inApprovedRegions } from '../../core/service.ts';
import { functionCollector } from './function.ts';
import { lambda } from './clients.ts';

declare module '../../core/names.ts' {
  interface ServiceIds {
    lambda: true;
  }
}

export const lambdaService = defineService({
  id: 'lambda',
  title: 'AWS Lambda',
  clients: [lambda],
  model: {
    category: 'abstracted',
    sources: [2],
    cloudFormation: ['AWS::Lambda'],
    categoryOverrides: [
      {
        resourceType: 'AWS::Lambda::Function',
        when: { fact: 'packageType', equals: 'Image' },
        effect: { returns: ['operating-system', 'platform-and-application-management'] },
        reason: 'packaged as a container image, so the runtime and the operating system in the image are yours to update',
        url: 'https://docs.aws.amazon.com/lambda/latest/dg/runtime-management-shared.html',
      },
    ],
    coverage: {
      'customer-data': attested('Data passes through a function. State which data this is and who owns it.'),
      'network-traffic-protection': notApplicable('The API and function URLs are served over TLS only.'),
      backups: attested('Code lives in version control.'),
      'region-choice': inApprovedRegions,
    },
  },
  consolePages: {
    'AWS::Lambda::Function': 'lambda/home?region={{region}}#/functions/{{name}}?tab=configuration',
  },
  collectors: [functionCollector],
  asffTypes: { 'AWS::Lambda::Function': 'AwsLambdaFunction' },
});
