import type { Subject } from '../../core/model/subject.js'
import { documentList } from './reports/document-list.js'
import { register } from './reports/register.js'
import { activeOwner } from './rules/active-owner.js'
import { bodyLength } from './rules/body-length.js'
import { completeRecord } from './rules/complete-record.js'
import { confidentialityClass } from './rules/confidentiality-class.js'
import { connectedProcesses } from './rules/connected-processes.js'
import { currentLinkTitles } from './rules/current-link-titles.js'
import { currentTranslation } from './rules/current-translation.js'
import { dateOrder } from './rules/date-order.js'
import { drawableDiagrams } from './rules/drawable-diagrams.js'
import { existingAnchors } from './rules/existing-anchors.js'
import { existingImages } from './rules/existing-images.js'
import { fileNameIsId } from './rules/file-name-is-id.js'
import { fileSize } from './rules/file-size.js'
import { folderOfType } from './rules/folder-of-type.js'
import { frontMatterClosed } from './rules/front-matter-closed.js'
import { frontMatterLanguage } from './rules/front-matter-language.js'
import { frontMatterPresent } from './rules/front-matter-present.js'
import { idFormat } from './rules/id-format.js'
import { imageDescriptions } from './rules/image-descriptions.js'
import { knownFields } from './rules/known-fields.js'
import { knownRecordTypes } from './rules/known-record-types.js'
import { knownType } from './rules/known-type.js'
import { lineEnds } from './rules/line-ends.js'
import { linkTextNamesTarget } from './rules/link-text-names-target.js'
import { nestingDepth } from './rules/nesting-depth.js'
import { noBrokenMarkup } from './rules/no-broken-markup.js'
import { noCutOffValues } from './rules/no-cut-off-values.js'
import { noEmptySections } from './rules/no-empty-sections.js'
import { noFutureDates } from './rules/no-future-dates.js'
import { noInvisibleCharacters } from './rules/no-invisible-characters.js'
import { noMergeConflicts } from './rules/no-merge-conflicts.js'
import { noOrphans } from './rules/no-orphans.js'
import { noPlaceholders } from './rules/no-placeholders.js'
import { noReferenceCycles } from './rules/no-reference-cycles.js'
import { noRetiredReferences } from './rules/no-retired-references.js'
import { noTemplateVariables } from './rules/no-template-variables.js'
import { periodOrder } from './rules/period-order.js'
import { pinnedRevisions } from './rules/pinned-revisions.js'
import { plainYaml } from './rules/plain-yaml.js'
import { readableFile } from './rules/readable-file.js'
import { readableText } from './rules/readable-text.js'
import { realDates } from './rules/real-dates.js'
import { referenceType } from './rules/reference-type.js'
import { regularFile } from './rules/regular-file.js'
import { requiredFields } from './rules/required-fields.js'
import { requiredSections } from './rules/required-sections.js'
import { resolvedLinks } from './rules/resolved-links.js'
import { resolvedMentions } from './rules/resolved-mentions.js'
import { resolvedReferences } from './rules/resolved-references.js'
import { revisionFormat } from './rules/revision-format.js'
import { sectionOrder } from './rules/section-order.js'
import { shownHtml } from './rules/shown-html.js'
import { singletonType } from './rules/singleton-type.js'
import { specificTitle } from './rules/specific-title.js'
import { stableId } from './rules/stable-id.js'
import { supersedingDocumentsExist } from './rules/superseding-documents-exist.js'
import { uniqueId } from './rules/unique-id.js'
import { uniqueKeys } from './rules/unique-keys.js'
import { uniqueSections } from './rules/unique-sections.js'
import { uniqueTitle } from './rules/unique-title.js'
import { validExternalLinks } from './rules/valid-external-links.js'
import { validSchemas } from './rules/valid-schemas.js'
import { validSettings } from './rules/valid-settings.js'
import { validValues } from './rules/valid-values.js'
import { validYaml } from './rules/valid-yaml.js'
import { wellFormedTables } from './rules/well-formed-tables.js'

export const documentsSubject: Subject = {
  id: 'documents',
  title: 'Documented information',
  description: 'Identification, format, links and sections of documents and records.',
  rules: [
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
    activeOwner,
    noFutureDates,
    dateOrder,
    periodOrder,
    revisionFormat,
    currentTranslation,
    confidentialityClass,
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
    resolvedReferences,
    referenceType,
    knownRecordTypes,
    resolvedMentions,
    resolvedLinks,
    existingAnchors,
    validExternalLinks,
    linkTextNamesTarget,
    currentLinkTitles,
    pinnedRevisions,
    connectedProcesses,
    noOrphans,
    noReferenceCycles,
    noRetiredReferences,
    supersedingDocumentsExist,
  ],
  reports: [register, documentList],
}
