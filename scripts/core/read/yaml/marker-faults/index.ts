import type { Defect } from '../../../model/source-file.js'
import { codeFence } from './code-fence.js'
import type { MarkerFault } from './marker-fault.js'
import { neverOpened } from './never-opened.js'
import { notAtTheTop } from './not-at-the-top.js'
import { otherLanguage } from './other-language.js'
import { otherMarkAfter } from './other-mark-after.js'
import { otherMarkBefore } from './other-mark-before.js'
import { textBegins } from './text-begins.js'

const BEFORE: readonly MarkerFault[] = [otherMarkBefore, otherLanguage, codeFence, notAtTheTop, neverOpened]
const AFTER: readonly MarkerFault[] = [otherMarkAfter, textBegins]

/** @returns why a file does not begin with a line of three hyphens; undefined when it does not try to */
export function diagnoseOpening(text: string): Defect | undefined {
  return firstFound(BEFORE, text)
}

/** @returns why the block that was opened is not closed; undefined when nothing shows it */
export function diagnoseClosing(text: string): Defect | undefined {
  return firstFound(AFTER, text)
}

function firstFound(faults: readonly MarkerFault[], text: string): Defect | undefined {
  const lines = text.split('\n')
  for (const { find } of faults) {
    const defect = find(lines)
    if (defect) return defect
  }
  return undefined
}
