import type { Document } from '../../core/model/document.js'
import { onceForAllDays } from '../../core/model/once-for-all-days.js'

/** The document whose approval covers the settings, if there is one that is not given up. */
export const settingsDocument = onceForAllDays((content): Document | undefined =>
  content.maintained.find(
    (document) => content.typeOf(document)?.coversSettings && document.fields.retired === undefined,
  ),
)
