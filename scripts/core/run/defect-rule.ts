import { onceForAllDays } from '../model/once-for-all-days.js'
import type { Qms } from '../model/qms.js'
import type { Rule } from '../model/rule.js'
import type { DefectRule, SourceFile } from '../model/source-file.js'
import { defined } from '../values/defined.js'
import { groupBy } from '../values/group-by.js'

const defectsByRule = onceForAllDays((qms) => {
  const files = [...qms.documents, ...qms.otherSources].filter(({ defects }) => defects.length > 0)
  const found = files.flatMap((file) => file.defects.map((defect) => ({ file, defect })))
  return groupBy(found, ({ defect }) => defect.rule)
})

/**
 * Makes the rule that reports the faults of one kind that reading found, in documents as in settings.
 *
 * @param isElsewhere says of which files the cause is reported in another place
 */
export function defectRule(
  rule: Omit<Rule, 'check' | 'id'> & { readonly id: DefectRule },
  isElsewhere: (qms: Qms, file: SourceFile) => boolean = () => false,
): Rule {
  return Object.assign(rule, {
    *check(qms: Qms) {
      for (const { file, defect } of defectsByRule(qms).get(rule.id) ?? []) {
        if (isElsewhere(qms, file)) continue
        yield { file, at: defect.at, message: defect.message, ...defined({ fix: defect.fix }) }
      }
    },
  })
}
