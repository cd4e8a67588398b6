import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export interface CorpusOptions {
  /** How many links that lead nowhere each document has; none by default. */
  readonly problems?: number
  /** How many steps are described in detail, some 0.9 KB each; none by default. */
  readonly details?: number
}

/** With so many details, a document has some 8 KB. */
export const DETAILS_OF_8_KB = 6

/** Writes the files of `corpus` into a folder. */
export function writeCorpus(root: string, count: number, options?: CorpusOptions): void {
  for (const [path, text] of corpus(count, options)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

/**
 * Makes up realistic documents: procedures of some 2.5 KB with sections, lists, a table, links with anchors to other
 * procedures and ids in prose. The same count always gives the same bytes.
 *
 * @returns path and text of each, first what they rest on
 */
export function* corpus(
  count: number,
  { problems = 0, details = 0 }: CorpusOptions = {},
): Generator<readonly [path: string, text: string]> {
  for (const [path, text] of Object.entries(FRAME)) yield [`qms-docs/${path}`, text]
  for (let number = 1; number <= count; number++)
    yield [`qms-docs/procedures/${idOf(number)}.md`, procedure(number, count, details) + brokenLinks(problems)]
}

/** What the procedures need: settings, a person, a role, a process and its indicator. */
const FRAME: Readonly<Record<string, string>> = {
  'qms.yml': "organization:\n  name: Bench\nseverities:\n  clause-coverage: 'off'\n  repository-in-git: 'off'\n",
  'people.yml': `people:
  - { id: ada, name: Ada, from: 2020-01-01, roles: [{ role: quality-manager }] }
`,
  'roles/quality-manager.md': `---
id: quality-manager
type: role
title: Quality manager
revision: 1
owner: quality-manager
next_review: 2028-01-01
clauses: ["5.3"]
change: { class: major, summary: First issue of this role. }
duties: [Keeps the quality management system.]
authorities: [Stops a release.]
required_competences: [{ competence: ISO 9001, basis: training }]
---
`,
  'indicators/KI-001.md': `---
id: KI-001
type: indicator
title: Work done on time
revision: 1
owner: quality-manager
next_review: 2028-01-01
clauses: [9.1.1]
change: { class: major, summary: First issue of this indicator. }
direction: higher
target: 95
unit: percent
frequency: monthly
formula: work done by its date, divided by all work
---

## What it shows

Whether work is done when it was promised.

## How it is measured

From the dates in the order system.
`,
  'processes/PR-001.md': `---
id: PR-001
type: process
title: Deliver
revision: 1
owner: quality-manager
next_review: 2028-01-01
clauses: [4.4.1]
change: { class: major, summary: First issue of this process. }
kind: core
suppliers: [Customers]
inputs: [Orders]
outputs: [Deliveries]
customers: [Customers]
indicators: [KI-001]
---

## Purpose

Customers get what they ordered.

## Activities

Plan, make, check, deliver.

## Resources

People and a workshop.
`,
}

const TOPICS = [
  'calibration',
  'incoming goods',
  'firmware releases',
  'complaints',
  'training',
  'packaging',
  'supplier visits',
  'data backups',
  'design reviews',
  'returns',
]
const SENTENCES = [
  'The person in charge checks that the result meets what was agreed and writes it down on the same day.',
  'If anything differs from the plan, work stops until a person with the authority has decided how to go on.',
  'Copies on paper are for reading only; the controlled text is the one in this manual.',
  'Times are those of the site where the work is done, and dates are written year, month, day.',
  'People who find a better way say so, and the owner answers within two weeks.',
]

function procedure(number: number, count: number, details: number): string {
  const topic = `${TOPICS[number % TOPICS.length]} ${number}`
  const other = (step: number) => idOf(((number + step * step * 37) % count) + 1)
  const prose = (offset: number, sentences: number) =>
    Array.from({ length: sentences }, (_none, index) => SENTENCES[(number + offset + index) % SENTENCES.length]).join(
      ' ',
    )
  return `---
id: ${idOf(number)}
type: procedure
title: Handling of ${topic}
revision: ${(number % 9) + 1}
owner: quality-manager
next_review: 2028-0${(number % 9) + 1}-15
clauses: [7.5.3.2, 8.5.1]
process: PR-001
related: [${other(7)}, ${other(13)}]
change:
  class: ${['major', 'minor', 'editorial'][number % 3]}
  summary: Describes ${topic} as it is done today.
---

## Purpose

This procedure says how ${topic} is done, so that everybody does it the same way. ${prose(0, 2)}

## Scope

It applies to all sites. ${prose(1, 2)} See [${other(3)}](${other(3)}.md#procedure) for what comes before.

## Responsibilities

| role | does what |
|---|---|
| Quality manager | keeps this text right |
| Team lead | sees that it is followed |
| Everybody | follows it and says what could be better |

## Procedure

1. Read [${other(5)}](${other(5)}.md) and prepare what is listed there.
2. ${prose(2, 1)}
   - ${prose(3, 1)}
   - Note the number of the lot and compare it with ${other(11)}.
3. ${prose(4, 2)}
4. When all is done, sign the form and hand it over.

### When something goes wrong

${prose(1, 3)} The steps are those of ${other(17)}, [as described there](${other(17)}.md#when-something-goes-wrong).

### What to watch

${prose(3, 4)}
${Array.from({ length: details }, (_none, step) => detail(step + 1, other(step + 19), prose(step, 5))).join('')}
## Related documents

- [${other(7)}](${other(7)}.md)
- [${other(13)}](${other(13)}.md#records)

## Records

${prose(2, 1)} They are kept for ten years.
`
}

function detail(step: number, other: string, prose: string): string {
  return `
### Step ${step} in detail

${prose} It builds on [${other}](${other}.md#what-to-watch), where **step ${step}** is done by *two* people.

- [ ] the form \`F-${step}\` is filled in and signed
- [ ] ${other} was followed as it is written
- [ ] the next person has read both on the day on which the work is handed over

| measured | at least | at most |
|---|--:|--:|
| length | ${step}0 mm | ${step}2 mm |
| weight | ${step}.5 kg | ${step}.8 kg |
`
}

function brokenLinks(count: number): string {
  return Array.from({ length: count }, (_none, index) => `\n[Missing](missing-${index}.md)\n`).join('')
}

function idOf(number: number): string {
  return `QP-${String(number).padStart(3, '0')}`
}
