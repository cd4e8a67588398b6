import type { Document } from '../../core/model/document.js'
import type { QmsContent } from '../../core/model/qms.js'

/** @returns the document whose approval covers the settings, if there is one that is not given up */
export function settingsDocument(content: QmsContent): Document | undefined {
  return content.maintained.find(
    (document) => content.typeOf(document)?.coversSettings && document.fields.retired === undefined,
  )
}
