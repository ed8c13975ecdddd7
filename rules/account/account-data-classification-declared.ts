import { defineRule } from '../../src/core/rule.ts';

const tagKey = (description: string) => ({ type: 'string', default: '', description }) as const;

export const accountDataClassificationDeclared = defineRule({
  id: 'account-data-classification-declared',
  title: 'Resources that hold data should have owner and classification tags',
  resourceType: 'AWS::::Account',
  responsibility: 'customer-data',
  severity: 'informational',
  tier: 3,
  facts: ['dataStores'],
  params: {
    classificationTagKey: tagKey('Key of the tag that states the data classification. Empty: not required.'),
    ownerTagKey: tagKey('Key of the tag that states the data owner. Empty: not required.'),
  },
  messages: {
    declared: 'All resources found have the tags {{keys}}.',
    missing: 'These resources do not have the tags {{keys}}: {{resources}}.',
    notAsked: 'The configuration does not require a classification or owner tag.',
    nothing: 'No resources that hold data were found.',
  },
  rationale: 'Sensitive data is protected only if it is known to be sensitive, and incidents take longer if the owner is unknown.',
  remediation: {
    text: 'Tag the resources, and enforce the tags with a tag policy of the organization.',
    url: 'https://docs.aws.amazon.com/whitepapers/latest/tagging-best-practices/tagging-best-practices.html',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    const keys = [params.classificationTagKey, params.ownerTagKey].filter((key) => key !== '');
    if (keys.length === 0) return notApplicable('notAsked');
    const held = Object.entries(facts.dataStores);
    if (held.length === 0) return notApplicable('nothing');
    const resources = held.flatMap(([type, { count, tags }]) => {
      const least = Math.min(...keys.map((key) => (Object.hasOwn(tags, key) ? (tags[key] ?? 0) : 0)));
      return least < count ? [`${count - least} of ${count} ${type}`] : [];
    });
    return resources.length === 0 ? pass('declared', { keys }) : fail('missing', { keys, resources });
  },
});
