/** What the author of a template asks for. A word has to follow: `[Enter]` is a key. */
const VERBS =
  'add|applicable|choose|define|describe|enter|explain|fill in|identify|include|indicate|insert|list|name of|outline|provide|relevant|select|specific|specify|state|summari[sz]e|title of|your'

/** What text to come is called. */
const NOUNS =
  'abbreviation|activity|address|approver|author|client|colou?r|company|customer|date|definition|department|description|document|e-?mail|employee|initials|job title|location|manager|name|number|organi[sz]ation|owner|person|phone|position|process|product|project|purpose|reviewer|revision|role|scope|signature|site|supplier|surname|telephone|term|title|version|website|xx+'

const WORD = String.raw`[\p{L}\p{N}’'/&-]{1,30}`

/** `DD/MM/YYYY`, `Month YYYY`; `mm` alone is a unit. */
const DATE = `(?:(?:d{1,2}|m{1,4}|month)[ ./-]{1,2}){1,2}y{2,4}|y{4}[./-]m{2}(?:[./-]d{2})?`

/** What is inside of the brackets: `insert name`, `State the purpose …`, `Company Name`, `DD/MM/YYYY`. */
const ASKED = String.raw`(?:(?:please )?(?:${VERBS})\s[^[\]<>{}="\\]{1,300}|(?!(?:as|by|cf|in|no|per|same|see|that|the|this) )(?:${WORD} ){0,4}(?:${NOUNS})s?(?: \d{1,2})?|${DATE})`

/** A label on a screen, or a key: “click [Add user]”, “the field [Date]”. */
const NOT_A_LABEL = '(?<!(?:box|button|choose|click|column|field|key|on|press|select|tap)(?: the)? )'

/** Words of HTML that are ordinary words, too. */
const NOT_HTML = '(?!(?:address|title|select)[ >])'

/** Types of programs, and parts of an id: `{number}`. */
const NOT_A_TYPE = String.raw`(?!(?:date|document|number|version|year)\})`

/** What the author of a template asks for, in the forms that templates have: `[insert name]`, `<date>`, `{Company}`, `<<Role>>`. */
const TEMPLATE = new RegExp(
  [
    String.raw`${NOT_A_LABEL}\\?\[${ASKED}\\?\]`,
    String.raw`\\?<${NOT_HTML}${ASKED}\\?>`,
    String.raw`(?<![{$%#])\{${NOT_A_TYPE}${ASKED}\}(?!\})`,
    String.raw`(?<![{$%#_^\\])\{[a-z]{1,30}(?:_[a-z]{1,30}){1,4}\}(?!\})`,
    String.raw`<<[^<>\n]{1,60}>>`,
    '_{4,}',
  ].join('|'),
  'giu',
)

/** What Word shows in a field that is still empty. */
const PROMPT =
  /\bclick (?:or tap )?(?:here )?to enter (?:a )?(?:text|date)\.?|\b(?:enter|insert|type|your) (?:your )?(?:text|content|description|name|date|title|logo) here\b|^choose an item\.$/gim

/** What authors write for themselves. `SOP-XXX` is a pattern of ids, and says what it should. */
const REMINDER =
  /(?<![\p{L}\p{N}./-])(?:TODO|FIXME|XXX+|T[Bb][DdCc]|tb[dc]|[Ll]orem [Ii]psum|LOREM IPSUM)(?![\p{L}\p{N}/-])(?!\.[\p{L}\p{N}])/gu

/** Text that only holds the place of text to come, each with signs of which it has one. */
export const PLACEHOLDERS = {
  reminder: { pattern: REMINDER, signs: ['TODO', 'FIXME', 'XXX', 'TB', 'Tb', 'tb', 'psum', 'PSUM'] },
  template: { pattern: TEMPLATE, signs: ['[', '{', '<', '____'] },
  prompt: { pattern: PROMPT, signs: ['here', 'enter', 'item.'].flatMap(inUsualCases) },
} as const

/** @returns `here`, `Here` and `HERE`, each after a space */
function inUsualCases(word: string): readonly string[] {
  const capitals = word.toUpperCase()
  return [word, `${capitals.charAt(0)}${word.slice(1)}`, capitals].map((one) => ` ${one}`)
}

export function placeholdersIn(text: string): readonly string[] {
  return Object.values(PLACEHOLDERS).flatMap(({ pattern, signs }) =>
    signs.some((sign) => text.includes(sign)) ? (text.match(pattern) ?? []) : [],
  )
}
