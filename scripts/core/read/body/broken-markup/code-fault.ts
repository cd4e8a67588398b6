import type { BrokenMarkup } from '../../../model/body-facts.js'

const FENCE = /^(`{3,}|~{3,})/
/** A sentence, and none of the signs that only code has. */
const SENTENCE = /^(?:[-*+] |\d{1,2}[.)] )?\p{Lu}\p{Ll}*(?: [\p{L}\p{N}’'"“”(),;:%°/-]+){4,}[.:]$/mu
const CODE = /[{}<>=;$\\_#`|]|\(\)|^\s*(?:def|if|for|return|import|\$|>)\b/m

/** @returns what is wrong with a block of code, as it is written and as it is read */
export function codeFault(written: string, value: string): Pick<BrokenMarkup, 'kind' | 'remedy'> | undefined {
  const fence = FENCE.exec(written)?.[1]
  if (fence) return isClosed(written, fence) ? undefined : { kind: 'code that is not closed', remedy: fence }
  return SENTENCE.test(value) && !CODE.test(value) ? { kind: 'text shown as code', remedy: '' } : undefined
}

function isClosed(written: string, fence: string): boolean {
  const last = written
    .slice(written.lastIndexOf('\n') + 1)
    .replace(/^[ \t>]+/, '')
    .trimEnd()
  return written.includes('\n') && last.startsWith(fence) && /^(?:`+|~+)$/.test(last)
}
