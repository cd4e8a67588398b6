import { canonicalJson, type Json } from '../../../core/bytes/canonical-json.js'
import type { Document } from '../../../core/model/document.js'
import { registerOf } from '../../../core/model/register-entry.js'
import type { Rule } from '../../../core/model/rule.js'

const REGISTER = 'qms-docs/EQR-001.md'
const register = (...entries: readonly string[]) => ({
  [REGISTER]: `---\nid: EQR-001\ntype: equipment-register\nentries:\n${entries.map((one) => `  - ${one}\n`).join('')}---\n`,
})

export const entryNumbersKept: Rule = {
  id: 'entry-numbers-kept',
  description: 'Disallow another number for an entry of a register',
  rationale:
    'Others refer to an entry by its number. If entries are numbered again, such as after sorting them, a calibration of the scale becomes one of the torque wrench.',
  clauses: ['iso-9001-2015/7.5.3.2'],
  severity: 'error',
  needs: 'base',
  examples: [
    {
      name: 'entries that were numbered again are found',
      base: register('{ no: 1, title: Wrench }', '{ no: 2, title: Gauge }', '{ no: 3, title: Scale }'),
      files: register('{ no: 1, title: Wrench }', '{ no: 2, title: Scale }'),
      problems: [
        `${REGISTER}:6:11 This entry was EQR-001#3 before. An entry keeps its number, because others refer to it by that: write “no: 3” again.`,
      ],
    },
    {
      name: 'entries that are in another order, an entry that is new, one that changed and a copy pass',
      base: register('{ no: 1, title: Wrench }', '{ no: 2, title: Scale }'),
      files: register(
        '{ no: 2, title: Scale of the store }',
        '{ no: 1, title: Wrench }',
        '{ no: 3, title: Gauge }',
        '{ no: 4, title: Wrench }',
      ),
      problems: [],
    },
  ],
  *check(qms) {
    const { base } = qms
    const before = new Map((base?.documents ?? []).filter(({ entry }) => entry).map((one) => [saidBy(one), one]))
    const isAsBefore = ({ id }: Document, said: string) => {
      const other = qms.find(id)
      return other !== undefined && saidBy(other) === said
    }
    for (const file of qms.documents) {
      if (!base || !file.entry) continue
      const said = saidBy(file)
      const was = before.get(said)
      if (!was?.entry || was.id === file.id || isAsBefore(was, said)) continue
      const message = `This entry was ${was.id} before. An entry keeps its number, because others refer to it by that: write “no: ${was.entry.number}” again.`
      yield { file, at: '/id', message }
    }
  },
}

/** All but the number, and the register. */
function saidBy({ id, fields }: Document): string {
  return `${registerOf(id)} ${canonicalJson({ ...(fields as { [name: string]: Json }), id: '' })}`
}
