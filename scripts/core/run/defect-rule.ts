import { onceForAllDays } from '../model/once-for-all-days.js'
import type { Qms } from '../model/qms.js'
import type { Rule } from '../model/rule.js'
import type { Defect, DefectRule, SourceFile } from '../model/source-file.js'
import { defined } from '../values/defined.js'
import { groupBy } from '../values/group-by.js'

const defectsByRule = onceForAllDays((qms) => {
  const files = [...qms.documents, ...qms.otherSources].filter(({ defects }) => defects.length > 0)
  const found = files.flatMap((file) =>
    [...groupBy(file.defects, ({ rule }) => rule)].map(([rule, defects]) => ({ rule, file, defects })),
  )
  return groupBy(found, ({ rule }) => rule)
})

/**
 * Makes the rule that reports the faults of one kind that reading found, in documents as in settings.
 *
 * @param isElsewhere says of which files the cause is reported in another place
 * @param join makes one of several defects of a file that have one cause
 */
export function defectRule(
  rule: Omit<Rule, 'check' | 'id'> & { readonly id: DefectRule },
  isElsewhere: (qms: Qms, file: SourceFile) => boolean = () => false,
  join: (defects: readonly Defect[]) => readonly Defect[] = (defects) => defects,
): Rule {
  return Object.assign(rule, {
    *check(qms: Qms) {
      for (const { file, defects } of defectsByRule(qms).get(rule.id) ?? []) {
        if (isElsewhere(qms, file)) continue
        for (const { at, message, fix } of join(defects)) yield { file, at, message, ...defined({ fix }) }
      }
    },
  })
}
