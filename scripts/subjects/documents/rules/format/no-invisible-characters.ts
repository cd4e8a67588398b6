import { defectRule } from '../../../../core/run/defect-rule.js'

const QP = 'qms-docs/procedures/QP-001.md'

const procedure = (title: string, body: string, id = 'QP-001') => ({
  [QP]: `---\nid: ${id}\ntype: procedure\ntitle: ${title}\n---\n${body}\n`,
})

const HIDES = 'It is invisible, but searches, ids and comparisons take the word for another one. Delete it.'
const TURNS = 'It can make text appear in another order than it is written, and so hide what is approved. Delete it.'

export const noInvisibleCharacters = defectRule({
  id: 'no-invisible-characters',
  description: 'Disallow invisible characters',
  rationale:
    'Invisible characters come from web pages, Word and PDF files, and make a word a different one for every search. Those that turn the direction of text can show approvers something other than what is written.',
  clauses: ['iso-9001-2015/7.5.3.1'],
  severity: 'error',
  examples: [
    {
      name: 'marks that turn the direction of text are named, in titles, text and code',
      files: procedure('Release\u202E of goods', 'Pay \u2067at once\u2069.\n\n```sh\nrun \u202Dnow\n```'),
      problems: [
        `${QP}:4:15 There is an invisible character here: right-to-left override (U+202E). ${TURNS}`,
        `${QP}:6:5 There is an invisible character here: right-to-left isolate (U+2067). ${TURNS}`,
        `${QP}:6:13 There is an invisible character here: pop directional isolate (U+2069). ${TURNS}`,
        `${QP}:9:5 There is an invisible character here: left-to-right override (U+202D). ${TURNS}`,
      ],
    },
    {
      name: 'characters without width are named, each kind once',
      files: procedure('Goods', 'Pack\u200Bing. Mea\u00ADsure\u00ADment, la\u00ADbel. \uFEFFWeigh it.\u2028'),
      problems: [
        `${QP}:6:5 There is an invisible character here: zero-width space (U+200B). ${HIDES}`,
        `${QP}:6:14 There is an invisible character here: soft hyphen (U+00AD), and 2 more below. ${HIDES}`,
        `${QP}:6:34 There is an invisible character here: byte-order mark (U+FEFF). ${HIDES}`,
        `${QP}:6:44 There is an invisible character here: line separator (U+2028). ${HIDES}`,
      ],
    },
    {
      name: 'a space that is no ordinary one is named in an id',
      files: procedure('Goods', 'Text.', 'QP\u00A0001'),
      problems: [
        `${QP}:2:5 There is a non-breaking space (U+00A0) in this id. It looks like an ordinary space, and makes the id another one. Delete it, and type the id again.`,
      ],
    },
    {
      name: 'settings and people are looked at, too',
      files: {
        'qms-docs/people.yml': 'people:\n  - id: ada\u200B\n    name: Ada\n',
        'qms-docs/qms.yml': 'organization:\n  name: Exa\u00ADmple\n',
      },
      problems: [
        `qms-docs/people.yml:2:12 There is an invisible character here: zero-width space (U+200B). ${HIDES}`,
        `qms-docs/qms.yml:2:12 There is an invisible character here: soft hyphen (U+00AD). ${HIDES}`,
      ],
    },
    {
      name: 'joiners pass where letters and pictures need them, marks of direction among letters that are written from right to left, and non-breaking spaces in text',
      files: procedure(
        'می\u200Cخواهم',
        '👩\u200D🔧 क्\u200Dष 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}\n\n\u2067שלום\u2069 QP-001\u200F\n\n5\u00A0°C',
      ),
      problems: [],
    },
  ],
})
