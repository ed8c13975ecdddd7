import { type Evidence, evidenceText } from '../../core/evidence.ts';

const fill = (template: string, evidence: Evidence): string =>
  template.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => (Object.hasOwn(evidence, name) ? evidenceText(evidence[name]) : whole));

/**
 * Returns a message with evidence values replaced by placeholders, so that many messages share one template: `~Port {{port}} is open.` If the
 * template would not give the same message again, it is the message: `=Port 22 is open.`
 */
export function templateOf(message: string, evidence: Evidence): string {
  let template = message;
  const values = Object.entries(evidence).map(([name, value]) => [name, evidenceText(value)] as const);
  for (const [name, shown] of values.sort(([, a], [, b]) => b.length - a.length)) {
    if (shown.length > 0 && shown.length <= message.length && /^\w+$/.test(name)) template = template.replace(shown, () => `{{${name}}}`);
  }
  return template !== message && fill(template, evidence) === message ? `~${template}` : `=${message}`;
}

/** Returns the message of a template. */
export const sentenceOf = (template: string, evidence: Evidence): string =>
  template.startsWith('~') ? fill(template.slice(1), evidence) : template.slice(1);
