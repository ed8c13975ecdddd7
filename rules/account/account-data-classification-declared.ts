import { defineRule } from '../../src/core/rule.ts';

const tagKey = (description: string) => ({ type: 'string', default: '', description }) as const;

export const accountDataClassificationDeclared = defineRule({
  id: 'account-data-classification-declared',
  title: 'Resources that hold data should declare owner and classification',
  resourceType: 'AWS::::Account',
  responsibility: 'customer-data',
  severity: 'informational',
  tier: 3,
  facts: ['dataStores'],
  params: {
    classificationTagKey: tagKey('Key of the tag that says how sensitive data is. Empty: none is asked for.'),
    ownerTagKey: tagKey('Key of the tag that says who owns data. Empty: none is asked for.'),
  },
  messages: {
    declared: 'All resources that were found carry {{keys}}.',
    missing: 'Not all resources carry {{keys}}: {{resources}}.',
    notAsked: 'No tag for classification or owner is named in the configuration.',
    nothing: 'No resource was found that holds data.',
  },
  rationale: 'What is not known to be sensitive is not guarded as such, and without an owner nobody is asked when it leaks.',
  remediation: {
    text: 'Tag the resources, and enforce the tags by a tag policy of the organization.',
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
