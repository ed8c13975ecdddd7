import { aiOptOut } from '../../../../rules/account/shared/ai-opt-out.ts';

const policy = (services: object) => JSON.stringify({ services });
const out = { opt_out_policy: 'optOut' };

test.each<[string, string, readonly string[] | undefined]>([
  ['all out', policy({ default: out }), []],
  ['all and one out', policy({ default: out, lex: out }), []],
  ['one in', policy({ default: out, lex: { opt_out_policy: 'optIn' } }), ['lex']],
  ['one out', policy({ lex: out }), ['default']],
  ['all in', policy({ default: { opt_out_policy: 'optIn' } }), ['default']],
  ['an answer without a word', policy({ default: {} }), ['default']],
  ['no services', '{}', undefined],
  ['no policy', 'x', undefined],
])('%s', (_name, text, expected) => {
  expect(aiOptOut(text)).toEqual(expected);
});
