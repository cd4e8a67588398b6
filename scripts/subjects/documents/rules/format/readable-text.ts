import dedent from 'dedent'
import { defectRule } from '../../../../core/run/defect-rule.js'

const inLatin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

export const readableText = defectRule({
  id: 'readable-text',
  description: 'Require documents to be text in UTF-8',
  rationale:
    'A document must be readable by everybody, on every computer, for as long as it is kept. Text in another encoding loses its letters, and a binary file named .md cannot be read at all.',
  clauses: ['iso-9001-2015/7.5.3.1'],
  severity: 'error',
  blocksChecking: true,
  examples: [
    {
      name: 'text in an old Windows encoding is named',
      files: {
        'qms-docs/procedures/QP-001.md': inLatin1('---\nid: QP-001\ntitle: Prüfung\n---\n'),
      },
      problems: [
        'qms-docs/procedures/QP-001.md:3:10 This text is not in UTF-8, so letters such as ä or é cannot be read. Save it with the encoding UTF-8.',
      ],
    },
    {
      name: 'a binary file named .md is named',
      files: {
        'qms-docs/procedures/QP-001.md': Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x00]),
      },
      problems: [
        'qms-docs/procedures/QP-001.md:1:1 This is not a text file: it holds bytes that only binary files have. Keep documents as Markdown text, and name other files by their own ending.',
      ],
    },
    {
      name: 'a pointer that Git LFS put in the place of a text is named',
      files: {
        'qms-docs/procedures/QP-001.md': `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 9\n`,
      },
      problems: [
        'qms-docs/procedures/QP-001.md:1:1 This text is not here: Git LFS keeps it elsewhere. Run “git lfs pull”; better, keep documents in git itself, which shows what changed in them.',
      ],
    },
    {
      name: 'letters of all languages in UTF-8 pass',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          title: Prüfung, contrôle, 検査
          ---
        `,
      },
      problems: [],
    },
  ],
})
