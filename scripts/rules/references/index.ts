import type { Rule } from '../../model/rule.js'
import { clauseCoverage } from './clause-coverage.js'
import { connectedProcesses } from './connected-processes.js'
import { currentLinkTitles } from './current-link-titles.js'
import { existingAnchors } from './existing-anchors.js'
import { justifiedExclusions } from './justified-exclusions.js'
import { knownRecordTypes } from './known-record-types.js'
import { linkTextNamesTarget } from './link-text-names-target.js'
import { noOrphans } from './no-orphans.js'
import { noReferenceCycles } from './no-reference-cycles.js'
import { noRetiredReferences } from './no-retired-references.js'
import { pinnedRevisions } from './pinned-revisions.js'
import { referenceType } from './reference-type.js'
import { resolvedLinks } from './resolved-links.js'
import { resolvedMentions } from './resolved-mentions.js'
import { resolvedReferences } from './resolved-references.js'
import { supersedingDocumentsExist } from './superseding-documents-exist.js'
import { validExternalLinks } from './valid-external-links.js'

export const referencesRules: readonly Rule[] = [
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
  clauseCoverage,
  justifiedExclusions,
  noOrphans,
  noReferenceCycles,
  noRetiredReferences,
  supersedingDocumentsExist,
]
