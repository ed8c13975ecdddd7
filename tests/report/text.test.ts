import fc from 'fast-check';
import { pieces, shorten, visible } from '../../src/report/text.ts';

describe('invisible characters', () => {
  it.each([
    ['plain text, with ümläuts and 日本語', 'plain text, with ümläuts and 日本語'],
    ['a\u0000b', 'a⟨U+0000⟩b'],
    ['a\nb\r\tc', 'a⟨\\n⟩b⟨\\r⟩⟨\\t⟩c'],
    ['evil\u202Egpj.exe', 'evil⟨U+202E⟩gpj.exe'],
    ['\u2066\u2069\u200F\u061C', '⟨U+2066⟩⟨U+2069⟩⟨U+200F⟩⟨U+061C⟩'],
    ['soft\u00ADhyphen\u200B\uFEFF', 'soft⟨U+00AD⟩hyphen⟨U+200B⟩⟨U+FEFF⟩'],
    ['half \uD83D', 'half ⟨U+D83D⟩'],
    ['whole 😀', 'whole 😀'],
    ['tag \u{E0067}', 'tag ⟨U+E0067⟩'],
    ['line\u2028separator', 'line⟨U+2028⟩separator'],
  ])('are escaped: %j is shown as %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it('differ from text that looks like their names', () => {
    expect(pieces('U+202E and \u202E!')).toEqual(['U+202E and ', { unseen: 'U+202E' }, '!']);
    expect(pieces('')).toEqual([]);
  });

  it('are all escaped in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visible(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        const parts = pieces(text).map((piece) => (typeof piece === 'string' ? piece : `⟨${piece.unseen}⟩`));
        expect(parts.join('')).toBe(visible(text));
      }),
    );
  });
});

describe('shortened text', () => {
  it.each([
    ['short', 5, 'short'],
    ['longer', 5, 'long…'],
    ['abc😀def', 5, 'abc…'],
    ['abc😀def', 6, 'abc😀…'],
  ])('is cut: %j to %i characters is %j', (text, length, expected) => {
    expect(shorten(text, length)).toBe(expected);
  });

  it('is never longer than the maximum, and splits no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, length) => {
        const short = shorten(text, length);
        expect(short.length).toBeLessThanOrEqual(length);
        expect(short.isWellFormed()).toBe(true);
      }),
    );
  });
});
