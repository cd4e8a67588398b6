import { defectRule } from '../../../../core/run/defect-rule.js'

export const lineEnds = defectRule({
  id: 'line-ends',
  description: 'Require ordinary line ends and no invisible mark at the start',
  rationale:
    'Invisible characters make tools see other lines than people do. A byte-order mark hides the first line, and a lone carriage return joins two lines into one.',
  clauses: ['iso-9001-2015/7.5.3.1'],
  severity: 'warning',
  examples: [
    {
      name: 'a byte-order mark is named',
      files: {
        'qms-docs/procedures/QP-001.md': '\uFEFF---\nid: QP-001\n---\n',
      },
      problems: [
        'qms-docs/procedures/QP-001.md:1:1 The file begins with an invisible byte-order mark. Save it as “UTF-8” without BOM.',
      ],
    },
    {
      name: 'a lone carriage return is named, on its line',
      files: {
        'qms-docs/procedures/QP-001.md': '---\nid: QP-001\ntype: procedure\rtitle: Audits\n---\n',
      },
      problems: [
        'qms-docs/procedures/QP-001.md:3:1 This line ends in a lone carriage return, as on very old computers; other tools see it and the next line as one. Save the file with LF or CRLF line ends.',
      ],
    },
    {
      name: 'LF line ends pass',
      files: {
        'qms-docs/procedures/QP-001.md': '---\nid: QP-001\n---\n',
      },
      problems: [],
    },
    {
      name: 'Windows line ends throughout pass',
      files: {
        'qms-docs/procedures/QP-001.md': '---\r\nid: QP-001\r\n---\r\nText.\r\n',
      },
      problems: [],
    },
  ],
})
