import { it } from 'vitest'
import { memoryTree, readQms, diskTree, locate } from '../read/index.js'
import { evaluate, rules } from '../rules/index.js'
const mine = new Set('resolved-references reference-type known-record-types resolved-mentions resolved-links existing-anchors valid-external-links link-text-names-target current-link-titles pinned-revisions connected-processes clause-coverage justified-exclusions no-orphans no-reference-cycles no-retired-references superseding-documents-exist review-interval-allowed computed-next-review review-not-overdue review-due-soon external-documents-checked no-licensed-text retention-defined retention-not-expired intact-evidence no-personal-data'.split(' '))
it('real', async () => {
  const qms = await readQms(diskTree('.'), { today: () => '2026-11-22' })
  const { problems } = evaluate(rules.filter(({ id }) => mine.has(id)), qms, locate)
  console.log(qms.documents.length + '\n' + problems.map((p) => `${p.rule} ${p.severity} ${p.file}:${p.place[0]} ${p.message}`).join('\n'))
})
it('scale', async () => {
  const files: Record<string, string> = {}
  const N = 50000
  for (let i = 1; i <= N; i++) {
    const id = `QP-${String(i).padStart(5, '0')}`
    const other = `QP-${String((i * 7) % N + 1).padStart(5, '0')}`
    files[`qms-docs/procedures/${id}.md`] = `---\nid: ${id}\ntype: ${i % 10 === 0 ? 'approval' : 'procedure'}\nrevision: 1\nnext_review: 2026-12-01\nprocess: PR-001\nrelated: [${other}, QP-${String(i+60000)}]\nsupersedes: [QP-${String(i + 1).padStart(5, '0')}]\ndocument: ${other}\n---\n\n# A\n\nSee ${other} and [x](${other}.md#a) and [y](z${i}.md) QP-9${i}9.\n`
  }
  files['qms-docs/PR-001.md'] = '---\nid: PR-001\ntype: process\n---\n'
  const qms = await readQms(memoryTree(files), { today: () => '2026-11-22' })
  for (const rule of rules.filter(({ id }) => mine.has(id))) {
    const t = performance.now()
    let n = 0
    for (const _ of rule.check(qms)) { n++; if (performance.now() - t > 15000) { console.log('SLOW', rule.id, n); break } }
    const ms = Math.round(performance.now() - t)
    if (ms > 100) console.log(rule.id, n, ms)
  }
}, 400000)
