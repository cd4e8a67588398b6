import type { Document } from '../../../core/model/document.js'
import type { Qms } from '../../../core/model/qms.js'
import { changesOf } from '../../../core/questions/changes.js'
import { once } from '../../../core/values/once.js'
import { mayBeDeleted } from './may-be-deleted.js'

/** @returns what this change deletes and may not: what merely cannot be read, or has another id, is reported there */
export const wronglyDeleted = once((qms: Qms): readonly Document[] => {
  const { base } = qms
  if (!base) return []
  const unreadable = new Set(qms.otherSources.map(({ path }) => path))
  const present = new Set(qms.documents.map(({ path }) => path))
  return changesOf(qms).removed.filter((document) => {
    const isHere =
      unreadable.has(document.path) ||
      (!document.row && present.has(document.path)) ||
      (document.id !== '' && qms.find(document.id) !== undefined)
    return !isHere && !mayBeDeleted(base, document)
  })
})
