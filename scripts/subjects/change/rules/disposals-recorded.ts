import type { Document } from '../../../core/model/document.js'
import { START_OF_FILE } from '../../../core/model/place.js'
import type { Qms } from '../../../core/model/qms.js'
import { defineRule } from '../../../core/model/rule.js'
import { changesOf } from '../../../core/questions/changes.js'
import { namesInShort } from '../../../core/words/names-in-short.js'
import { mayBeDeleted } from '../../documents/evidence/may-be-deleted.js'

const people = { 'qms-docs/people.yml': 'people: []\n' }
const expired = (id: string) => ({
  [`qms-docs/records/${id}.md`]: `---\nid: ${id}\ntype: nonconformity\nclosed: 2016-10-03\n---\n`,
})
const disposal = (what: string) => ({
  'qms-docs/data/disposal/archive-2026-11.csv': `no,on,what,rule,how,approved_by\n1,2026-11-20,${what},10 years,deleted,ada\n`,
})

const MOST_NAMED = 20
const many = Array.from({ length: MOST_NAMED + 1 }, (_none, index) => `NC-2016-${index + 100}`)

export const disposalsRecorded = defineRule({
  id: 'disposals-recorded',
  description: 'Require a record of the disposal when records are deleted after their retention period',
  rationale:
    'That a record may go does not say that it went by a decision. The disposal says who agreed, when and by which rule; without it, an old record that was cleared out looks like one that was made to vanish.',
  clauses: ['iso-9001-2015/7.5.3.2'],
  severity: 'warning',
  needs: 'base',
  examples: [
    {
      name: 'two old records are gone, and one of them is named by a disposal',
      base: { ...people, ...expired('NC-2016-001'), ...expired('NC-2016-002') },
      files: { ...people, ...disposal('NC-2016-001') },
      problems: [
        'qms-docs/records/NC-2016-002.md:1:1 NC-2016-002 is gone. It no longer had to be kept, but no disposal says who agreed to that. Have it approved, and record it: qms new disposal --set "what=NC-2016-002".',
      ],
    },
    {
      name: 'several are gone without a word',
      base: { ...people, ...expired('NC-2016-001'), ...expired('NC-2016-002') },
      files: people,
      problems: [
        'qms-docs/records/NC-2016-001.md:1:1 NC-2016-001 and NC-2016-002 are gone. They no longer had to be kept, but no disposal says who agreed to that. Have it approved, and record it: qms new disposal --set "what=NC-2016-001, NC-2016-002".',
      ],
    },
    {
      name: 'more are gone than a command can name',
      base: Object.assign({}, people, ...many.map(expired)),
      files: people,
      problems: [
        'qms-docs/records/NC-2016-100.md:1:1 NC-2016-100, NC-2016-101, NC-2016-102 and 18 more are gone. They no longer had to be kept, but no disposal says who agreed to that. Have it approved, and record it: qms new disposal with all these ids in “what”.',
      ],
    },
    {
      name: 'a disposal names them both, and one is only longer by a digit',
      base: { ...people, ...expired('NC-2016-001'), ...expired('NC-2016-0010') },
      files: { ...people, ...disposal('NC-2016-001 and NC-2016-0010') },
      problems: [],
    },
  ],
  *check(qms) {
    const { base } = qms
    if (!base) return
    const named = new Set(qms.ofType('disposal').flatMap(({ fields }) => fields.what?.match(/[\w#-]+/g) ?? []))
    const gone = changesOf(qms).removed.filter(
      (document) => isRecordThatMayGo(base, document) && !qms.find(document.id) && !named.has(document.id),
    )
    const [first] = gone
    if (!first) return
    const ids = gone.map(({ id }) => id)
    const [are, they] = ids.length === 1 ? ['is', 'It'] : ['are', 'They']
    const what = ids.length > MOST_NAMED ? 'with all these ids in “what”' : `--set "what=${ids.join(', ')}"`
    const message = `${namesInShort(ids)} ${are} gone. ${they} no longer had to be kept, but no disposal says who agreed to that. Have it approved, and record it: qms new disposal ${what}.`
    yield { file: first, at: START_OF_FILE, message }
  },
})

function isRecordThatMayGo(before: Qms, document: Document): boolean {
  return before.typeOf(document)?.control === 'retained' && mayBeDeleted(before, document)
}
