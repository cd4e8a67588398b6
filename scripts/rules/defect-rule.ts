import type { Rule } from '../model/rule.js'
import type { DefectRule } from '../model/source-file.js'

/** Makes the rule that reports the faults of one kind that reading found, in documents as in settings. */
export function defectRule(rule: Omit<Rule, 'check' | 'id'> & { readonly id: DefectRule }): Rule {
  return {
    ...rule,
    *check(qms) {
      for (const file of [...qms.documents, ...qms.otherSources]) {
        for (const defect of file.defects) {
          if (defect.rule === rule.id)
            yield { file, at: defect.at, message: defect.message, ...(defect.fix ? { fix: defect.fix } : {}) }
        }
      }
    },
  }
}
