import { gdprConfigRuleLines } from './data/gdpr-config-rules.ts';
import { controlIdsByConfigRule, controlsOf, type Framework } from './framework.ts';

/** Paragraphs of Article 32, https://eur-lex.europa.eu/eli/reg/2016/679/oj, with short titles in our own words. */
const paragraphs = `
32.1 Protect personal data according to the risk
32.2 Assess the risks of processing
32.3 Demonstrate compliance with codes of conduct or certification
32.4 Process personal data only on instructions
`;

/** Article 32 (security of processing) of the GDPR, with the AWS Config rules that AWS Audit Manager recommends. */
export const gdprArticle32: Framework = {
  id: 'gdpr-article-32',
  title: 'GDPR, Article 32',
  source: 'https://docs.aws.amazon.com/audit-manager/latest/userguide/GDPR.html',
  asOf: '2026-04',
  controls: controlsOf(paragraphs),
  controlIdsOf: controlIdsByConfigRule(gdprConfigRuleLines),
};
