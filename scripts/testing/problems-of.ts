import { applyTextEdits, editAt } from '../core/edit/text-edits.js'
import type { Problem } from '../core/model/problem.js'
import { rulesOf } from '../core/model/subject.js'
import { locate, readQms } from '../core/read/index.js'
import { memoryTree } from '../core/read/trees/memory-tree.js'
import { evaluate } from '../core/run/evaluate.js'
import { subjects } from '../subjects/index.js'
import { SMALL_QMS } from './small-qms.js'

const rules = rulesOf(subjects)

/** The procedure of the small system, in which everything is in order. */
const PROCEDURE_PATH = 'qms-docs/procedures/QP-001.md'
export const PROCEDURE = SMALL_QMS[PROCEDURE_PATH] ?? ''

/** @returns the procedure with one part written otherwise */
export function procedureWith(part: string, otherwise: string): string {
  if (!PROCEDURE.includes(part)) throw new Error(`The procedure does not say “${part}”.`)
  return PROCEDURE.replace(part, () => otherwise)
}

/** @returns what is wrong with the small system if its procedure, or another file, reads like this */
export async function problemsOf(text: string | Uint8Array, path = PROCEDURE_PATH): Promise<readonly Problem[]> {
  const qms = await readQms(memoryTree({ ...SMALL_QMS, [path]: text }), { today: () => '2026-11-22' })
  return evaluate(rules, qms, locate).problems
}

/** @returns problems as `line:column message`, with the file where it is not the procedure */
export function inShort(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ file, place: [line, column], message }) => {
    return `${file === PROCEDURE_PATH ? '' : `${file}:`}${line}:${column} ${message}`
  })
}

/** @returns the text after the fix of a problem */
export function afterFix(text: string, { fix }: Problem): string {
  if (!fix || 'renameTo' in fix) return text
  return applyTextEdits(text, [editAt(text, fix.place, fix.replacement)])
}
