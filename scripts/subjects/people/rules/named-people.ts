import type { Qms } from '../../../core/model/qms.js'
import type { SourceFile } from '../../../core/model/source-file.js'
import type { CalendarDate } from '../../../core/values/date.js'

/** A person who did something on a day, as a record says. */
export interface NamedPerson {
  readonly file: SourceFile
  readonly at: string
  readonly person: string
  readonly on: CalendarDate
}

/** Lists who did what when, in the records that prove it; approvals have rules of their own. */
export function* namedPeople(qms: Qms): Generator<NamedPerson> {
  for (const review of qms.ofType('document-review')) {
    const { by, reviewed } = review.fields
    if (by && reviewed) yield { file: review, at: '/by', person: by, on: reviewed }
  }
  for (const acknowledgement of qms.ofType('acknowledgement')) {
    const { people = [], on } = acknowledgement.fields
    if (on) yield* each(people, 'people', acknowledgement, on)
  }
  for (const training of qms.ofType('training')) {
    const { people = [], held, cancelled } = training.fields
    if (held && !cancelled) yield* each(people, 'people', training, held)
  }
  for (const audit of qms.ofType('internal-audit')) {
    const { auditors = [], performed: on } = audit.fields
    if (on) yield* each(auditors, 'auditors', audit, on)
  }
}

function* each(people: readonly string[], field: string, file: SourceFile, on: CalendarDate): Generator<NamedPerson> {
  // An entry that broke the schema is empty.
  for (const [index, person] of people.entries()) if (person) yield { file, at: `/${field}/${index}`, person, on }
}
