import { SMALL_QMS } from './small-qms.js'

/** A company on 2026-10-20: an indicator is off target, an action is late, and a managing director leads the reviews. */
export const REVIEW_COMPANY: Readonly<Record<string, string>> = {
  ...SMALL_QMS,
  'qms-docs/people.yml': `${SMALL_QMS['qms-docs/people.yml']}  - id: eva
    name: Eva Example
    from: 2020-01-01
    roles:
      - role: managing-director
`,
  'qms-docs/roles/managing-director.md': (SMALL_QMS['qms-docs/roles/quality-manager.md'] ?? '')
    .replaceAll('quality-manager', 'managing-director')
    .replace('title: Quality manager', 'title: Managing director\ntop_management: true'),
  'qms-docs/indicators/KI-001.md': `---
id: KI-001
type: indicator
title: Lots on time
revision: 1
owner: quality-manager
next_review: 2028-01-01
change: { class: major, summary: First issue of this indicator. }
unit: "%"
direction: higher
target: 95
results: [{ on: 2026-08-31, value: 96 }, { on: 2026-09-30, value: 83 }]
---
`,
  'qms-docs/records/corrective-actions/CA-2026-001.md': `---
id: CA-2026-001
type: corrective-action
title: Scales drift
opened: 2026-06-01
owner: ada
actions:
  - { id: A1, what: Order a second scale, owner: ada, due: 2026-09-30 }
---
`,
}
