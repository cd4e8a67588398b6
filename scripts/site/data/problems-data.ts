import { defined } from '../../core/values/defined.js'
import type { BuildData } from './build-data.js'
import { documentRef } from './references.js'

export const problemsData: BuildData = ({ pages }) =>
  pages.problems.map(({ counts, files, more, notEvaluated }) => ({
    path: 'api/problems.json',
    value: {
      counts: Object.fromEntries(counts.map(({ severity, count }) => [severity, count])),
      problems: files.flatMap(({ file, document, problems }) =>
        problems.map(({ severity, message, line, source, rule, fix }) => ({
          rule: rule.text,
          severity,
          message,
          file,
          line,
          ...defined({ source }),
          ...(document && { document: documentRef(document) }),
          ...defined({ fix }),
        })),
      ),
      more,
      notEvaluated: notEvaluated.flatMap(({ reason, rules }) => rules.map(({ text }) => ({ rule: text, reason }))),
    },
  }))
