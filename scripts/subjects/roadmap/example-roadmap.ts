const FIRST = 'step: policy, phase: Prepare, from: 2026-09-01, until: 2026-10-01, in_force: [quality-policy]'
const SECOND = 'step: risks, phase: Build, from: 2026-10-01, until: 2026-11-12, after: [policy], recorded: [risk]'
const THIRD =
  'step: review, phase: Prove, from: 2026-11-12, until: 2026-12-12, after: [risks], points: [management-review]'
const FOURTH =
  'step: excursion, phase: Prove, from: 2026-11-12, until: 2026-12-01, dropped: 2026-11-01, dropped_because: Not needed'

/** A roadmap of four milestones, the second of which is late on 2026-11-22. */
export function exampleRoadmap(): Readonly<Record<string, string>> {
  const entries = Object.entries({ Policy: FIRST, Risks: SECOND, Review: THIRD, Excursion: FOURTH })
  const lines = entries.map(
    ([title, fields], index) => `  - { no: ${index + 1}, title: ${title}, ${fields}, responsible: ada }\n`,
  )
  return {
    'qms-docs/people.yml': 'people: [{ id: ada, name: Ada, from: 2020-01-01 }]\n',
    'qms-docs/POL-001.md': '---\nid: POL-001\ntype: quality-policy\ntitle: Policy\n---\n',
    'qms-docs/RM-001.md': `---\nid: RM-001\ntype: roadmap\ntitle: Way\nowner: ada\nentries:\n${lines.join('')}---\n`,
  }
}
