// The phrases that scripts/check-language.mjs reports, each with its replacement.

/** Phrases that are banned in all text. */
const BANNED = [
  [/\bwho(m|so)?ever\b/i, 'name the actor: "anyone who", "the caller"'],
  [/(?<!\b[Tt]here )\b(is|was) no (?!longer\b|more\b|fewer\b|different\b)[a-z]+/i, 'write "is not a"'],
  [/\bwhere (there|it|they) (is|are) (one|none|any)\b/i, 'write "if present"'],
  [/\b(of|by) which\b|\b(of|by|for|to|from|with) whom\b/i, 'split the sentence'],
  [/\bwhose\b/i, 'split the sentence'],
  [/\b(somebody|nobody|everybody)\b/i, 'write "someone", "no one", "everyone", or name the actor'],
  [
    /(^|[.:;] |\/\*\* |\/\/ |\* )What (is|was|are|cannot|could|can|has|have|may|must|it|they|somebody|a|an|the)\b(?![^.\n]*\?)/,
    'start with the subject',
  ],
  [/\bstands? (in|for|there|beside|at) (the|its|a|an|one)\b/i, 'write "is in"'],
  [/\b(is|are) told (of|by|from|apart|about|to|that)\b|\btells? apart\b/i, 'write "reports", "distinguishes"'],
  [/\bgoes? by (the|its)\b/i, 'write "follows"'],
  [/\bcannot be understood\b/i, 'write "is malformed"'],
  [/\b(house|rooms?) (rules?|words?)\b|\bthe house\b/i, 'write "codebase", "folder"'],
  [/\bjudg(e|es|ed|ing|ement)\b/i, 'write "evaluate"'],
  [/\bcatalogue/i, 'American spelling: "catalog"'],
  [/\b(behaviour|colour|favour|honour|neighbour(?!Blocks)|labour)/i, 'American spelling: "-or"'],
  [
    /\b(analys|organis|recognis|authoris|initialis|summaris|normalis|optimis|serialis|categoris|neutralis|minimis|maximis|prioritis)(e|es|ed|ing|ation)\b/i,
    'American spelling: "-z-"',
  ],
  [/\b(licence|cancelled|travelled|labelled|modelled|artefact|grey|programme|misspelt|spoilt)\b/i, 'American spelling'],
  [/\bha(s|ve) nothing against\b/i, 'write "accepts", "passes"'],
  [/\bno(body| one) (meant|knows|named|asked)\b/i, 'write "unknown", "not configured"'],
  [/\b(complains?|complained) about\b|\bcfn-lint complain/i, 'write "reports", "rejects"'],
  [/\bgravest\b|\bgraver\b|\bas grave as\b/i, 'write "most severe", "higher severity"'],
  [/(?<!\/)\bspoil(s|ing|ed)?\b/i, 'write "corrupt", "affect"'],
  [/\bsuperfluous\b/i, 'write "unnecessary"'],
  [/\bfor want of\b/i, 'write "because … is missing"'],
];

/** Phrases that are banned in the titles of tests and the names of their cases, which state subject, behavior and condition. */
const BANNED_IN_TITLES = [
  [/\btells? (all|of|how|what|when|that)\b|\b(is|are) told\b/i, 'write "reports", "lists"'],
  [/\b(is|are|was|were|been) asked\b|\basked (for|about)\b/i, 'write "is read", "is called"'],
  [/\bforgets?\b/i, 'write "expires", "evicts"'],
  [/\btrouble\b/i, 'write "error"'],
  [/\bboth ways\b|\bother way round\b/i, 'name both directions'],
  [/\bwith(out)? care\b|\bmade with\b/i, 'write "securely configured"'],
  [/\bmeanwhile\b|\bby then\b/i, 'write "during the audit"'],
  [/\b(is|are|was) gone\b/i, 'write "was deleted", "is missing"'],
  [/\bgives? away\b/i, 'write "contains no"'],
  [/\bstrangers?\b/i, 'write "unknown account"'],
  [/\blately\b/i, 'write "recently"'],
  [/\bfor ever\b/i, 'write "forever"'],
  [/\bamid\b/i, 'write "during"'],
  [/\ball but (some|one|a|the)\b/i, 'write "all except"'],
  [/\bbeside\b/i, 'write "next to"'],
  [/\b(whatever|however (many|often|long|few))\b/i, 'write "for any", "regardless of"'],
  [/\bruled out\b/i, 'write "not approved"'],
  [/\bin the words of\b/i, 'write "with the message of"'],
  [/\bwhere (that|it|they|one|there) (is|are)\b/i, 'write "if"'],
  [/\blets? (in|out|through|everyone|every)\b/i, 'write "allows"'],
  [/\bmay not be (read|described|asked|listed)\b/i, 'write "is denied"'],
];

const TITLE = /\b(?:describe|it|test)(?:\.each(?:<.*>)?\(.*\)|\.\w+)?\(\s*(['"`])(.*?)\1|\bname: (['"`])(.*?)\3|^\s*\]\)\((['"`])(.*?)\5/;
const IS_TEST = /^tests\/.*\.test\.tsx?$/;

/** Returns the banned phrases of a file: line, phrase and replacement. */
export function bannedPhrases(file, text) {
  const found = [];
  const search = (banned, line, content) => {
    for (const [phrase, instead] of banned) {
      const match = phrase.exec(content);
      if (match !== null) found.push({ line, phrase: match[0].trim(), instead });
    }
  };
  text.split('\n').forEach((content, index) => {
    search(BANNED, index + 1, content);
    const title = IS_TEST.test(file) ? TITLE.exec(content) : null;
    if (title !== null) search(BANNED_IN_TITLES, index + 1, title[2] ?? title[4] ?? title[6] ?? '');
  });
  return found;
}
