import { sha256 } from '../../../core/bytes/digest.js'
import type { Document } from '../../../core/model/document.js'
import { fieldText } from '../../../core/model/fields.js'
import type { Rule } from '../../../core/model/rule.js'
import { resolvePath } from '../../../core/values/paths.js'
import { packOf } from '../pack-file.js'

const review = (content: string) => ({
  'qms-docs/MR-2026-01.figures.json': content,
  'qms-docs/MR-2026-01.md': `---\nid: MR-2026-01\ntype: management-review\nfigures: { file: MR-2026-01.figures.json, sha256: ${sha256(content)} }\n---\n`,
})

export const reviewFiguresKept: Rule = {
  id: 'review-figures-kept',
  description: 'Require the figures of a management review to be those that the toolkit wrote',
  rationale:
    'The figures show for good what top management looked at, and what had to be decided. A file of another form shows neither. That the file is unchanged is checked by `intact-evidence`.',
  clauses: ['iso-9001-2015/9.3.2', 'iso-9001-2015/9.3.3'],
  severity: 'error',
  examples: [
    {
      name: 'a file of another form',
      files: review('{"turnover": 12}\n'),
      problems: [
        'qms-docs/MR-2026-01.md:4:18 The figures in “MR-2026-01.figures.json” are not of the form that “qms new management-review” writes, so the review cannot show them. Put back the file that it wrote.',
      ],
    },
    {
      name: 'a file that is gone or was changed is a matter of another rule',
      files: {
        'qms-docs/MR-2026-01.md': `---\nid: MR-2026-01\ntype: management-review\nfigures: { file: MR-2026-01.figures.json, sha256: ${sha256('')} }\n---\n`,
      },
      problems: [],
    },
    {
      name: 'figures as they are written',
      files: review('{"form":1,"points":[],"topics":[]}\n'),
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('management-review')) {
      const { path } = document
      const file = fieldText((document as Document).fields, 'figures.file')
      const facts = file === undefined ? undefined : qms.files.get(resolvePath(path, file) ?? '')
      if (facts?.sha256 === undefined || facts.sha256 !== document.fields.figures?.sha256 || packOf(qms, document))
        continue
      const message = `The figures in “${file}” are not of the form that “qms new management-review” writes, so the review cannot show them. Put back the file that it wrote.`
      yield { file: document, at: '/figures/file', message }
    }
  },
}
