import { defineRule } from '../../../core/model/rule.js'
import { exampleRoadmap } from '../example-roadmap.js'
import { roadmapProgress } from '../roadmap-progress.js'

export const milestonesOnCourse = defineRule({
  id: 'milestones-on-course',
  description: 'Require milestones of the roadmap to be reached by their day',
  rationale:
    'A milestone that is late moves all that comes after it. Those who lead the project notice it now, and not in the month of the audit.',
  clauses: ['iso-9001-2015/6.2.2'],
  severity: 'warning',
  examples: [
    {
      name: 'one is late, and moves the end',
      files: exampleRoadmap(),
      problems: [
        'qms-docs/RM-001.md:8:80 “Risks” was to be reached by 2026-11-12. No risk shows that it was done. The earliest day is now 2026-11-22, and the end moves to 2026-12-22. Do what is missing, or move the days with qms roadmap --target.',
      ],
    },
    {
      name: 'none is late yet',
      files: exampleRoadmap(),
      today: '2026-11-12',
      problems: [],
    },
  ],
  *check(qms) {
    for (const { milestone, state, missing, expected, endMovesTo } of roadmapProgress(qms)) {
      if (state !== 'late') continue
      const end = endMovesTo === undefined ? '' : `, and the end moves to ${endMovesTo}`
      const message = `“${milestone.title}” was to be reached by ${milestone.fields.until}. ${missing.join(' ')} The earliest day is now ${expected}${end}. Do what is missing, or move the days with qms roadmap --target.`
      yield { file: milestone, at: '/until', message }
    }
  },
})
