import { START_OF_FILE } from '../../../core/model/place.js'
import type { Rule } from '../../../core/model/rule.js'
import { submoduleOf } from '../../../core/questions/submodules.js'

const document = '---\nid: QP-900\ntype: procedure\n---\n'

export const ownHistory: Rule = {
  id: 'own-history',
  description: 'Disallow documents in submodules of git to pass as documents of this repository',
  rationale:
    'A submodule is another repository. Git keeps the earlier texts of its documents there, and who wrote them, so only there can it be shown what is approved.',
  clauses: ['iso-9001-2015/7.5.3.1', 'iso-9001-2015/7.5.3.2'],
  severity: 'info',
  examples: [
    {
      name: 'documents in a submodule are checked, but their history is elsewhere',
      files: { 'qms-docs/shared/QP-900.md': document, 'qms-docs/shared/QP-901.md': document.replace('900', '901') },
      submodules: ['qms-docs/shared'],
      problems: [
        'qms-docs/shared/QP-900.md:1:1 qms-docs/shared is a submodule: another repository, which keeps the history of its documents. They are checked here; approve and verify them there.',
      ],
    },
    { name: 'documents of this repository pass', files: { 'qms-docs/QP-900.md': document }, problems: [] },
  ],
  *check(qms) {
    for (const submodule of qms.submodules) {
      const file = qms.documents.find(({ path }) => submoduleOf(qms, path) === submodule)
      if (!file) continue
      const message = `${submodule} is a submodule: another repository, which keeps the history of its documents. They are checked here; approve and verify them there.`
      yield { file, at: START_OF_FILE, message }
    }
  },
}
