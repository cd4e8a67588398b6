import type { Document } from '../../../core/model/document.js'
import type { DocumentType } from '../../../core/model/document-type.js'
import type { DocumentTypes } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import { correctionOf } from '../../../core/questions/corrected-rows.js'
import { byText } from '../../../core/values/order.js'
import { isWithin } from '../../../core/values/period.js'
import { hasBegun } from '../../documents/has-begun.js'
import { isClosed } from '../../documents/is-closed.js'
import { recordState } from '../../documents/record-state.js'
import type { PackSources } from '../pack-sources.js'
import type { PackItem } from '../review-pack.js'
import type { ToldTopic } from './pack-topic.js'
import { recordedOn } from './recorded-on.js'

/** In a list on a screen. */
const MOST_ITEMS = 12

/** @returns what the records of some types say: how many there are, and those that are new or open */
export function recordsTopic(sources: PackSources, types: readonly (keyof DocumentTypes)[]): ToldTopic {
  const told = types.flatMap((name) => {
    const type = sources.qms.types.get(name)
    return type ? [tell(sources, type)] : []
  })
  return { says: told.map(({ sentence }) => sentence), lists: told.flatMap(({ lists = [] }) => lists) }
}

function tell(
  sources: PackSources,
  type: DocumentType,
): { readonly sentence: string; readonly lists?: ToldTopic['lists'] } {
  const { qms, period, before } = sources
  const records = recordsOf(qms, type)
  const dated = datedOf(qms, type, records)
  const within = dated.filter(({ on }) => isWithin(period, on))
  const open = type.lasting ? [] : dated.filter(({ record }) => !isClosed(qms, record))
  const there = records.filter((record) => !isEnded(qms, type, record)).length
  const lasting = type.lasting ? `; ${there} in all` : ''
  if (type.lasting && dated.length === 0 && there > 0) return { sentence: `${type.title}: ${there} in all.` }
  if (within.length === 0 && open.length === 0)
    return { sentence: `${type.title}: ${nothingSince(period.from, dated.at(-1))}${lasting}.` }
  const earlier = dated.filter(({ on }) => isWithin(before, on)).length
  const still = open.length === 0 || type.states.length < 2 ? '' : `; ${open.length} open`
  const items = [...new Set([...open, ...within])].sort(
    (a, b) => byText(b.on, a.on) || byText(a.record.id, b.record.id),
  )
  const isListed = !type.storage.includes('rows') || open.length > 0
  const shown = (isListed ? items : []).slice(0, MOST_ITEMS)
  const more = items.length - shown.length
  return {
    sentence: `${type.title}: ${within.length} recorded, ${earlier} in the period before${still}${lasting}.`,
    lists:
      shown.length === 0
        ? []
        : [{ title: type.title, items: shown.map((one) => itemOf(qms, one)), ...(more > 0 && { more }) }],
  }
}

/** Of things that last. */
function isEnded(qms: Qms, type: DocumentType, record: Document): boolean {
  return type.states.length > 0 && isClosed(qms, record)
}

interface Dated {
  readonly record: Document
  readonly on: string
}

/** Those that are there on the as-of date. */
function recordsOf(qms: Qms, type: DocumentType): readonly Document[] {
  const all = qms.ofType(type.name as keyof DocumentTypes) as readonly Document[]
  return all.filter((record) => hasBegun(qms, record) && !correctionOf(qms, record))
}

/** The earliest first, without those to come and those that do not say their day. */
function datedOf(qms: Qms, type: DocumentType, records: readonly Document[]): readonly Dated[] {
  return records
    .flatMap((record) => {
      const on = recordedOn(type, record)
      return on === undefined || on > qms.today ? [] : [{ record, on }]
    })
    .sort((a, b) => byText(a.on, b.on) || byText(a.record.id, b.record.id))
}

function nothingSince(from: string, last: Dated | undefined): string {
  return last
    ? `nothing was recorded since ${from}; the last is ${last.record.id} of ${last.on}`
    : `nothing was recorded, neither since ${from} nor before`
}

function itemOf(qms: Qms, { record, on }: Dated): PackItem {
  const { id, title = '' } = record
  const state = recordState(qms, record)
  return { id, title, says: state === undefined ? on : `${on}, ${state}` }
}
