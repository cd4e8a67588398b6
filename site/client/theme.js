// Before the first paint: light or dark as chosen in this browser. Without script, and from a folder, as the device says.
import './asked-list.js'
import { first, make } from './elements.js'
import { recall, remember } from './memory.js'
import { say } from './say.js'

const KEY = 'qms-theme'
const BY_DEVICE = '(prefers-color-scheme: dark)'
const CHOICES = { '': say`As the device`, light: say`Light`, dark: say`Dark` }

const rules = darkRules()
if (rules.length > 0) {
  show(recall(KEY))
  document.addEventListener('DOMContentLoaded', offer)
}

/** @param {string} theme */
function show(theme) {
  const when = { light: 'not all', dark: '(min-width: 0)' }[theme] ?? BY_DEVICE
  for (const { rule, media } of rules) rule.media.mediaText = media.replace(BY_DEVICE, when)
  document.documentElement.dataset.theme = theme
}

function offer() {
  const select = make('select', { className: 'theme' })
  select.setAttribute('aria-label', say`Colours`)
  for (const [value, text] of Object.entries(CHOICES)) select.add(new Option(text, value))
  select.value = recall(KEY) in CHOICES ? recall(KEY) : ''
  select.addEventListener('change', () => {
    remember(KEY, select.value)
    show(select.value)
  })
  first('.site-footer .inner')?.append(select)
}

/** None from a folder: there, a browser does not show a script what is in a style sheet. */
function darkRules() {
  try {
    return [...document.styleSheets].flatMap((sheet) => mediaRules([...sheet.cssRules]))
  } catch {
    return []
  }
}

/** @param {readonly CSSRule[]} some @returns {{ readonly rule: CSSMediaRule, readonly media: string }[]} */
function mediaRules(some) {
  return some.flatMap((rule) => {
    if (rule instanceof CSSMediaRule && rule.media.mediaText.includes(BY_DEVICE))
      return [{ rule, media: rule.media.mediaText }]
    return 'cssRules' in rule ? mediaRules([.../** @type {CSSGroupingRule} */ (rule).cssRules]) : []
  })
}
