import type { Subject } from '../../core/model/subject.js'
import { stateReport } from './reports/state.js'
import { timelineReport } from './reports/timeline.js'
import { baselineCurrent } from './rules/baseline-current.js'
import { completeHistory } from './rules/complete-history.js'
import { documentsExist } from './rules/documents-exist.js'
import { knownRuleNames } from './rules/known-rule-names.js'
import { ownHistory } from './rules/own-history.js'
import { repositoryInGit } from './rules/repository-in-git.js'
import { settingsConsistent } from './rules/settings-consistent.js'
import { siteSettings } from './rules/site-settings.js'
import { waiversCurrent } from './rules/waivers-current.js'

export const systemSubject: Subject = {
  id: 'system',
  title: 'The system itself',
  description: 'Settings, waivers, the baseline and the repository.',
  rules: [
    documentsExist,
    repositoryInGit,
    completeHistory,
    ownHistory,
    knownRuleNames,
    waiversCurrent,
    baselineCurrent,
    settingsConsistent,
    siteSettings,
  ],
  reports: [stateReport, timelineReport],
}
