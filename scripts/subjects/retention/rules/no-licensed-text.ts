import dedent from 'dedent'
import { START_OF_FILE } from '../../../core/model/place.js'
import type { Rule } from '../../../core/model/rule.js'

const external = (licensed: boolean, words: number) => dedent`
  ---
  id: EX-001
  type: external-document
  licensed: ${licensed}
  ---

  ${'word '.repeat(words)}
`

/** Enough to say what a document is used for; a text itself is longer. */
const MOST_WORDS = 400

/** `ISO 9001_2015.pdf`, `DIN-EN-ISO-13485.docx`. */
const COPY = /(?:^|[^a-z])(?:iso|din|en|iec|astm)[\s_.-]*\d{2,6}(?:\D.*)?\.(?:pdf|docx?|epub)$/i

/** `policy_en_2026.pdf` is the English text of a year. */
const ENGLISH_OF_A_YEAR = /(?:^|[^a-z])en[\s_.-]*(?:19|20)\d\d(?!\d)/i

/** Words that an organization’s own files about a standard have in their names. */
const OWN_WORK =
  /cert|zertifi|check|audit|gap|matrix|report|training|course|summary|plan|review|invoice|quote|offer|agenda|minutes|form/i

export const noLicensedText: Rule = {
  id: 'no-licensed-text',
  description: 'Disallow the text of licensed standards in the repository',
  rationale:
    'Standards are sold under a licence that does not allow handing them on, and everybody who can read the repository would get a copy. Name the edition and where the licensed copy is kept.',
  clauses: ['iso-9001-2015/7.5.3.2'],
  severity: 'warning',
  examples: [
    {
      name: 'a body as long as the text itself',
      files: { 'qms-docs/EX-001.md': external(true, 401) },
      problems: [
        'qms-docs/EX-001.md:4:11 EX-001 is licensed, and its 401 words look like the text itself. Keep to what it is used for, in at most 400 words of your own.',
      ],
    },
    {
      name: 'files that look like copies of standards',
      files: { 'qms-docs/files/DIN EN ISO 9001_2015.pdf': 'x', 'qms-docs/iso13485.docx': 'x' },
      problems: [
        'qms-docs/files/DIN EN ISO 9001_2015.pdf:1:1 This file looks like a copy of a licensed standard. If it is, remove it, from git’s history too, and say in an external document where the licensed copy is kept.',
        'qms-docs/iso13485.docx:1:1 This file looks like a copy of a licensed standard. If it is, remove it, from git’s history too, and say in an external document where the licensed copy is kept.',
      ],
    },
    {
      name: 'notes on a licensed text, a free text, and own files about a standard',
      files: {
        'qms-docs/EX-001.md': external(true, 400),
        'qms-docs/EX-002.md': external(false, 900).replace('EX-001', 'EX-002'),
        'qms-docs/files/ISO 9001 certificate.pdf': 'x',
        'qms-docs/files/open-24.pdf': 'x',
        'qms-docs/files/policy_en_2026.pdf': 'x',
        'qms-docs/files/iso-9001.png': 'x',
        'README.pdf': 'x',
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('external-document')) {
      const { words } = document.body
      if (document.fields.licensed !== true || words <= MOST_WORDS) continue
      const message = `${document.id} is licensed, and its ${words} words look like the text itself. Keep to what it is used for, in at most ${MOST_WORDS} words of your own.`
      yield { file: document, at: '/licensed', message }
    }
    for (const path of [...qms.files.keys()].sort()) {
      const name = path.slice(path.lastIndexOf('/') + 1)
      if (!path.startsWith(`${qms.folder}/`) || !isCopy(name)) continue
      yield {
        file: { path, yaml: { source: '', line: 1 }, defects: [] },
        at: START_OF_FILE,
        message:
          'This file looks like a copy of a licensed standard. If it is, remove it, from git’s history too, and say in an external document where the licensed copy is kept.',
      }
    }
  },
}

function isCopy(fileName: string): boolean {
  return COPY.test(fileName.replace(ENGLISH_OF_A_YEAR, '')) && !OWN_WORK.test(fileName)
}
