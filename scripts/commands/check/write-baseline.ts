import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { addMonths } from '../../model/date.js'
import type { Evaluation } from '../../model/evaluation.js'
import { groupBy } from '../../model/group-by.js'
import type { OpenedQms } from '../opening/open-qms.js'

const MONTHS_TO_EXPIRY = 6

/** Writes today's problems down as known, so that from now on only more of them count. @returns what was done, in words */
export function writeBaseline({ root, qms }: OpenedQms, { problems, baselined }: Evaluation): string {
  const known = [...problems, ...baselined].filter(({ severity }) => severity !== 'info')
  const counts = groupBy(known, ({ rule, file }) => `${file} ${rule}`)
  const entries = [...counts.values()].flatMap(([first, ...more]) =>
    first ? [{ rule: first.rule, file: first.file, count: 1 + more.length }] : [],
  )
  const sorted = entries.sort((a, b) => (`${a.file} ${a.rule}` < `${b.file} ${b.rule}` ? -1 : 1))
  const expires = addMonths(qms.today, MONTHS_TO_EXPIRY)
  const { approver, reason = 'Known when checking began.' } = qms.baseline
  const text = stringify({ ...(approver ? { approver } : {}), reason, expires, problems: sorted })
  const path = `${qms.folder}/baseline.yml`
  writeFileSync(
    join(root, path),
    `# Written by \`qms check --baseline\`. Only more problems than these count, until the baseline expires.\n${text}`,
  )
  return `${known.length} ${known.length === 1 ? 'problem is' : 'problems are'} now in ${path}. Only more of them will count, until ${expires}.\n`
}
