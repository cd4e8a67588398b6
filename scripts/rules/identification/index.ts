import type { Rule } from '../../model/rule.js'
import { activeOwner } from './active-owner.js'
import { activeThen } from './active-then.js'
import { bodyLength } from './body-length.js'
import { completeRecord } from './complete-record.js'
import { confidentialityClass } from './confidentiality-class.js'
import { currentTranslation } from './current-translation.js'
import { dateOrder } from './date-order.js'
import { drawableDiagrams } from './drawable-diagrams.js'
import { existingImages } from './existing-images.js'
import { fileNameIsId } from './file-name-is-id.js'
import { fileSize } from './file-size.js'
import { folderOfType } from './folder-of-type.js'
import { frontMatterClosed } from './front-matter-closed.js'
import { frontMatterLanguage } from './front-matter-language.js'
import { frontMatterPresent } from './front-matter-present.js'
import { idFormat } from './id-format.js'
import { imageDescriptions } from './image-descriptions.js'
import { knownClauses } from './known-clauses.js'
import { knownFields } from './known-fields.js'
import { knownPeople } from './known-people.js'
import { knownType } from './known-type.js'
import { lineEnds } from './line-ends.js'
import { nestingDepth } from './nesting-depth.js'
import { noBrokenMarkup } from './no-broken-markup.js'
import { noCutOffValues } from './no-cut-off-values.js'
import { noEmptySections } from './no-empty-sections.js'
import { noFutureDates } from './no-future-dates.js'
import { noInvisibleCharacters } from './no-invisible-characters.js'
import { noMergeConflicts } from './no-merge-conflicts.js'
import { noPlaceholders } from './no-placeholders.js'
import { noTemplateVariables } from './no-template-variables.js'
import { periodOrder } from './period-order.js'
import { plainYaml } from './plain-yaml.js'
import { readableFile } from './readable-file.js'
import { readableText } from './readable-text.js'
import { realDates } from './real-dates.js'
import { regularFile } from './regular-file.js'
import { requiredFields } from './required-fields.js'
import { requiredSections } from './required-sections.js'
import { revisionFormat } from './revision-format.js'
import { sectionOrder } from './section-order.js'
import { shownHtml } from './shown-html.js'
import { singletonType } from './singleton-type.js'
import { specificTitle } from './specific-title.js'
import { stableId } from './stable-id.js'
import { uniqueId } from './unique-id.js'
import { uniqueKeys } from './unique-keys.js'
import { uniqueSections } from './unique-sections.js'
import { uniqueTitle } from './unique-title.js'
import { validSchemas } from './valid-schemas.js'
import { validSettings } from './valid-settings.js'
import { validValues } from './valid-values.js'
import { validYaml } from './valid-yaml.js'
import { wellFormedTables } from './well-formed-tables.js'

export const identificationRules: readonly Rule[] = [
  readableFile,
  readableText,
  fileSize,
  regularFile,
  noMergeConflicts,
  noInvisibleCharacters,
  lineEnds,
  nestingDepth,
  frontMatterPresent,
  frontMatterClosed,
  frontMatterLanguage,
  validYaml,
  uniqueKeys,
  plainYaml,
  noCutOffValues,
  knownType,
  knownFields,
  requiredFields,
  completeRecord,
  validValues,
  realDates,
  validSettings,
  validSchemas,
  idFormat,
  uniqueId,
  stableId,
  fileNameIsId,
  folderOfType,
  singletonType,
  specificTitle,
  uniqueTitle,
  knownPeople,
  activeOwner,
  activeThen,
  noFutureDates,
  dateOrder,
  periodOrder,
  revisionFormat,
  currentTranslation,
  confidentialityClass,
  knownClauses,
  requiredSections,
  sectionOrder,
  uniqueSections,
  noEmptySections,
  noPlaceholders,
  noTemplateVariables,
  noBrokenMarkup,
  drawableDiagrams,
  wellFormedTables,
  shownHtml,
  existingImages,
  imageDescriptions,
  bodyLength,
]
