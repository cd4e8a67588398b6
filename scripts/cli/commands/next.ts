import type { Document } from '../../core/model/document.js'
import type { Milestone } from '../../core/model/generated-types.js'
import type { Qms } from '../../core/model/qms.js'
import { capitalized } from '../../core/values/capitalized.js'
import { groupBy } from '../../core/values/group-by.js'
import { byText } from '../../core/values/order.js'
import { roadmapProgress } from '../../subjects/roadmap/roadmap-progress.js'
import { type WeekStep, weekSteps } from '../../subjects/roadmap/week-steps.js'
import { defineCommand } from '../command/command.js'
import { string } from '../command/options.js'
import { at, reading } from '../command/shared-options.js'
import { findActor } from '../names/find-actor.js'
import { openQms } from './repository/open-qms.js'

export const next = defineCommand({
  name: 'next',
  group: 'read',
  summary: 'Say what each person does this week.',
  details:
    'What is late, what is due within seven days, and what the milestones of the roadmap lack that are in work. As a table, JSON or CSV: qms report next-steps.',
  example: 'qms next --person nora-lindqvist',
  arguments: {},
  options: {
    person: string('id', 'only what this person does'),
    ...reading,
    at,
  },
  async run(context, { person, ...options }) {
    const { qms } = await openQms(context, options)
    const asked = person === undefined ? undefined : findActor(qms, person)
    const steps = weekSteps(qms).filter(({ who }) => asked === undefined || who === asked)
    const byPerson = [...groupBy(steps, ({ who }) => who ?? '')]
    const parts = byPerson.map(([who, own]) => {
      const name = who === '' ? 'No one is named for' : qms.nameOf(who)
      return `${name}\n${own.map((step) => `  ${inWords(step)}\n`).join('')}`
    })
    context.write(parts.length > 0 ? parts.join('\n') : `Nothing is due within seven days, and ${ofRoadmap(qms)}\n`)
    return 0
  },
})

/** @returns why nothing is to be done for a milestone, and which one begins next */
function ofRoadmap(qms: Qms): string {
  const progress = roadmapProgress(qms)
  if (progress.length === 0)
    return 'there is no roadmap. On the way to a certificate, “qms roadmap” says how to begin one.'
  const ahead = progress.filter(({ state }) => state === 'ahead')
  const [first] = ahead.map(({ milestone }) => milestone).sort((a, b) => byText(from(a), from(b)))
  const begins = first ? ` The next one, ${first.id} “${first.title}”, begins on ${from(first)}.` : ''
  return `no milestone is in work.${begins}`
}

function from({ fields }: Document<Milestone>): string {
  return fields.from ?? ''
}

function inWords({ by, urgency, what, document }: WeekStep): string {
  return `${by}  ${capitalized(urgency)}. ${what.replace(/\.$/, '')} (${document}).`
}
