import type { FieldValue } from '../../core/model/document.js'
import type { FieldDefinition } from '../../core/model/document-type.js'
import { isWords } from '../../core/model/is-words.js'
import { capitalized } from '../../core/values/capitalized.js'
import type { Say } from '../../core/words/say.js'
import { clauseLink, referenceLink, typeTitle } from '../shown/links/site-link.js'
import type { Publication } from '../shown/publication.js'
import type { ValueView } from './field-view.js'
import { timeInWords } from './time-in-words.js'

/** @returns a single value as its schema says it is to be shown */
export function scalarView(publication: Publication, field: FieldDefinition | undefined, value: FieldValue): ValueView {
  const text = String(value)
  const { say } = publication
  const { schema, tones } = field ?? {}
  const tone = tones?.[text]
  if (tone) return { kind: 'mark', text: say.term(choiceInWords(text)), tone }
  if (typeof value === 'boolean') return { kind: 'text', text: value ? say`Yes` : say`No` }
  if (field?.linksTo && !isWords(field, text)) return { kind: 'link', link: referenceLink(publication, text) }
  if (schema?.namesClause === true) return { kind: 'link', link: clauseLink(publication, text) }
  if (schema?.recordType === true) return { kind: 'text', text: typeTitle(publication, text) }
  if (schema?.format === 'date') return { kind: 'date', date: text, text: say.date(text) }
  if (schema?.format === 'date-time') return { kind: 'date', date: text, text: momentInWords(say, text) }
  if (schema?.format === 'uri' && /^https?:\/\//i.test(text)) return { kind: 'outside', url: text }
  return { kind: 'text', text: schema?.enum ? say.term(choiceInWords(text)) : text }
}

/** @returns `on-site` as `On site` */
export function choiceInWords(choice: string): string {
  return capitalized(choice).replaceAll('-', ' ')
}

function momentInWords(say: Say, moment: string): string {
  const day = moment.slice(0, 10)
  const time = timeInWords(moment, day)
  return time === undefined ? moment : `${say.date(day)}, ${time}`
}
