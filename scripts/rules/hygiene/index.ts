import type { Rule } from '../../model/rule.js'
import { baselineCurrent } from './baseline-current.js'
import { completeHistory } from './complete-history.js'
import { documentsExist } from './documents-exist.js'
import { knownRuleNames } from './known-rule-names.js'
import { ownHistory } from './own-history.js'
import { peopleConsistent } from './people-consistent.js'
import { repositoryInGit } from './repository-in-git.js'
import { settingsConsistent } from './settings-consistent.js'
import { siteSettings } from './site-settings.js'
import { waiversCurrent } from './waivers-current.js'

/** @param allRules one of these rules knows the names of all */
export const hygieneRules = (allRules: () => readonly Rule[]): readonly Rule[] => [
  documentsExist,
  repositoryInGit,
  completeHistory,
  ownHistory,
  knownRuleNames(allRules),
  waiversCurrent,
  baselineCurrent,
  peopleConsistent,
  settingsConsistent,
  siteSettings,
]
