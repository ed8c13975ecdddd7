import fc from 'fast-check';
import { sentenceOf, templateOf } from '../../../src/report/html/template.ts';

describe('message templates', () => {
  it.each([
    ['Port 22 is open to 0.0.0.0/0, ::/0.', { port: 22, sources: ['0.0.0.0/0', '::/0'] }, '~Port {{port}} is open to {{sources}}.'],
    ['The key is 400 days old.', { days: 400, limit: 90 }, '~The key is {{days}} days old.'],
    ['All is well.', {}, '=All is well.'],
    ['It says {{port}} and 22.', { port: 22 }, '=It says {{port}} and 22.'],
  ])('compress %s', (sentence, evidence, template) => {
    expect(templateOf(sentence, evidence)).toBe(template);
    expect(sentenceOf(template, evidence)).toBe(sentence);
  });

  it('render the original message again', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '{{', '}}', '$&', '~', '=', ' ') });
    const evidence = fc.dictionary(fc.constantFrom('a', 'b', 'toString', '__proto__'), fc.oneof(text, fc.integer(), fc.array(text)));
    fc.assert(
      fc.property(text, evidence, (sentence, values) => {
        expect(sentenceOf(templateOf(sentence, values), values)).toBe(sentence);
      }),
    );
  });
});
