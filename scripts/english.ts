// Constructions that make our English read like a translation, each with the wording to use instead.

export interface Construction {
  readonly pattern: RegExp
  /** What a native speaker would write. */
  readonly better: string
}

export const CONSTRUCTIONS: readonly Construction[] = [
  { pattern: /\b(?:is|are|was|were|be|been|being) told\b/, better: 'says, reports, prints, receives' },
  { pattern: /\btell(?:s|ing)? of\b/, better: 'reports, describes' },
  { pattern: /\b(?:cannot|can't|could not|not) be told\b/, better: "can't compare, unknown" },
  {
    pattern: /\b(?:is|are|was|were|be|proved|proven|not) whole(?=[.,;:)'"`]|$| and\b| or\b| before\b| again\b| at\b)/,
    better: 'valid, complete, verified',
  },
  { pattern: /\b(?:is|are|was|were) (?:all )?well(?=[.,;:)'"`]|$)/, better: 'is healthy, passed, is up to date' },
  { pattern: /\b(?:there|it|that|which|they|one) (?:is|are|was|were) none\b/, better: 'there is no X, nothing to X' },
  { pattern: /\bso many\b(?:\s+\w+){0,4}\s+(?:is|are|were)\b/, better: 'maximum number of X' },
  { pattern: /\bso manyth\b/, better: 'every Nth' },
  { pattern: /\bwhoever\b/, better: 'anyone who, a caller that' },
  { pattern: /\bwho (?:has|have|is|are|does|could|cannot|can) not\b/, better: 'without X; unknown' },
  { pattern: /(?:[.;:] |(?:\/\/|\*) )Who (?!else\b)[^.?;]{5,80}\./, better: 'If you X, ...; anyone who X' },
  { pattern: /\b(?:is|are|was|were) to be\b/, better: 'must be, will be; name the thing itself' },
  { pattern: /\bwhere (?:nothing|none|nobody|there (?:is|are) no)\b/, better: 'if nothing, if there is no' },
  { pattern: /\balso (?:when|where|if)\b/, better: 'even if, even when' },
  { pattern: /\bby (?:itself|themselves)\b/, better: 'automatically, alone' },
  {
    pattern: /\bst(?:ands?|ood|anding) (?:in|at|on|behind|before|after|under|below|beside|there|above|here|between)\b/,
    better: 'is, is written in, follows, precedes',
  },
  {
    pattern: /\b(?:lies?|lay|lying) (?:in|at|on|there|beside|behind|loose|under|next|here|between)\b/,
    better: 'is stored in, is in',
  },
  { pattern: /\blook(?:s|ed|ing)? (?:after|around|from outside)\b/, better: 'check, monitor, run checks' },
  { pattern: /\b(?:can|could|to|cannot|may|might) be had\b/, better: 'is available, can be read' },
  { pattern: /\bgiven (?:in the wrong place|wrong)\b/, better: 'usage error; not allowed here' },
  { pattern: /\bmistake in this action\b/, better: 'bug in this action' },
  { pattern: /\ba hand\b(?!-)/, better: 'a manual run, a person' },
  { pattern: /\b(?:takes?|took|taken|taking) (?:\w+ ){0,2}along\b/, better: 'includes, carries' },
  { pattern: /\b(?:leaves?|left|leaving) (?:\w+ ){0,2}away\b/, better: 'omit' },
  { pattern: /\bthe other way round\b/, better: 'vice versa, the reverse' },
  { pattern: /\bnot yet there\b/, better: 'missing, not created yet' },
  {
    pattern: /\bnobody (?:can|could|knows?|has|had|looks?|looked|expects?|types?|is|does|asks?)\b/,
    better: 'nothing; unknown; passive',
  },
  { pattern: /\banything less is\b/, better: 'anything less fails' },
  { pattern: /\bread back: the same\b/, better: 'read back and verified' },
  { pattern: /\bthere is no way to\b/, better: "X can't Y" },
  { pattern: /\bknows? no such\b/, better: 'X does not exist, wrong X' },
  { pattern: /\b(?:first|next|last|each|every|the) question\b(?!s)/, better: 'request, query' },
  { pattern: /\bthere (?:is|are) of\b/, better: 'the newest X' },
  { pattern: /\bat the other end\b/, better: 'the peer, untrusted' },
  { pattern: /\bnothing but\b/, better: 'only' },
  { pattern: /\banew\b/, better: 'again; re-runs' },
  { pattern: /\b(?:expected|needed|listed|there|valid|used) no more\b/, better: 'no longer' },
  { pattern: /\b(?:begins?|began) like\b/, better: 'starts like, is not valid X' },
  { pattern: /\bvouch(?:es)? for\b/, better: 'verify, found no verified X' },
  { pattern: /\buntil when\b/, better: 'expiry, deadline' },
  {
    pattern:
      /\b(?:that|it|which|this) (?:is|are|was|were) no (?!longer|more|less|sense|need|reason|different|\w+er\b)\w+/,
    better: 'is not a valid X, is not X',
  },
  { pattern: /\bholds? no\b/, better: 'contains no' },
  { pattern: /\bred ones?\b/, better: 'even on failure; a failed run' },
  { pattern: /\bwhat keeps\b/, better: 'a failed X' },
  { pattern: /\bthat nobody\b/, better: 'unlisted, unknown, un-X-ed' },
  { pattern: /\bof its own accord\b/, better: 'automatically' },
]

export interface Finding {
  readonly line: number
  readonly text: string
  readonly better: string
}

/** Finds the constructions in a file's text. A sentence may run over several lines of a comment. */
export function findConstructions(text: string): readonly Finding[] {
  // Same length, so that offsets still count lines: line breaks and the signs that open a comment's next line become blanks.
  const prose = text.replaceAll(/\n\s*(?:\/\/|\*(?!\/)|#|>)?[ \t]*/g, (gap) => ' '.repeat(gap.length))
  const flowing = prose.replaceAll(/`[^`\s]*`/g, (code) => 'x'.repeat(code.length))
  return CONSTRUCTIONS.flatMap(({ pattern, better }) => {
    const loose = new RegExp(pattern.source.replaceAll(/(?<!\[[^\]]*) /g, '\\s+'), 'gi')
    return [...flowing.matchAll(loose)].map((match) => ({
      line: text.slice(0, match.index).split('\n').length,
      text: match[0].replaceAll(/\s+/g, ' ').trim(),
      better,
    }))
  }).toSorted((one, other) => one.line - other.line)
}
