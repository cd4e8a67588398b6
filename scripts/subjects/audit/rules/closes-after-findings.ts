import { defineRule } from '../../../core/model/rule.js'
import { namesInShort } from '../../../core/words/names-in-short.js'
import { hasEnded } from '../../actions/due/has-ended.js'

const files = (closed: string, nonconformity: string) => ({
  'qms-docs/IA-2026-01.md': `---\nid: IA-2026-01\ntype: internal-audit\nclosed: ${closed}\nfindings: [{ id: F1, grade: major, nonconformity: NC-2026-001 }]\n---\n`,
  'qms-docs/NC-2026-001.md': `---\nid: NC-2026-001\ntype: nonconformity\n${nonconformity}\n---\n`,
})

export const closesAfterFindings = defineRule({
  id: 'closes-after-findings',
  description: 'Disallow audits that are closed before the nonconformities that they found',
  rationale:
    'A closed audit says that all its findings were dealt with. A person who reads that looks no further, so the nonconformities are closed first. What was closed in the wrong order and is closed by now is a remark: nothing can be done about it any more.',
  clauses: ['iso-9001-2015/9.2.2'],
  severity: 'error',
  examples: [
    {
      name: 'closed while a nonconformity that it found is open',
      files: files('2026-11-20', 'detected: 2026-06-09'),
      problems: [
        'qms-docs/IA-2026-01.md:4:9 This audit was closed on 2026-11-20, but what it found is open: NC-2026-001. Take “closed” out until all is closed, and say so in “amendments”.',
      ],
    },
    {
      name: 'closed before the nonconformity was',
      files: files('2026-10-01', 'closed: 2026-10-09'),
      problems: [
        'qms-docs/IA-2026-01.md:4:9 This audit was closed on 2026-10-01, before what it found: NC-2026-001. Close the nonconformities first next time.',
      ],
    },
    { name: 'closed on the same day', files: files('2026-10-09', 'closed: 2026-10-09'), problems: [] },
    { name: 'not closed yet', files: files('2026-12-09', 'detected: 2026-06-09'), problems: [] },
  ],
  *check(qms) {
    for (const document of qms.ofType('internal-audit')) {
      const { closed, findings = [] } = document.fields
      if (closed === undefined || closed > qms.today) continue
      const found = findings.flatMap(({ nonconformity }) => qms.find(nonconformity ?? '') ?? [])
      const nonconformities = found.filter(({ type, fields }) => type === 'nonconformity' && !fields.cancelled)
      const openOn = (day: string) => nonconformities.filter(({ fields }) => !hasEnded(fields.closed, day))
      const [open, late] = [openOn(qms.today), openOn(closed)].map((some) => some.map(({ id }) => id)) as [
        string[],
        string[],
      ]
      if (open.length > 0) {
        const message = `This audit was closed on ${closed}, but what it found is open: ${namesInShort(open)}. Take “closed” out until all is closed, and say so in “amendments”.`
        yield { file: document, at: '/closed', message }
      } else if (late.length > 0) {
        const message = `This audit was closed on ${closed}, before what it found: ${namesInShort(late)}. Close the nonconformities first next time.`
        yield { file: document, at: '/closed', message, severity: 'info' }
      }
    }
  },
})
