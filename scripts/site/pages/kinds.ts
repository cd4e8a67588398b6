export { certificatesPages as certificates } from './certificates-page.js'
export { clausePages as clauses } from './clause-page.js'
export { customPages as custom } from './custom-page.js'
export { duePages as due } from './due-page.js'
export { homePages as home } from './home-page.js'
export { metricsPages as metrics } from './metrics-page.js'
export { newsPages as news } from './news-page.js'
export { peoplePages as people } from './people-page.js'
export { personPages as person } from './person-page.js'
export {
  notFoundPages as 'not-found',
  paperPages as paper,
  siteMapPages as 'site-map',
} from './plain-pages.js'
export { problemsPages as problems } from './problems-page.js'
export { processMapPages as processes } from './process-map-page.js'
export { recordsPages as records } from './records-page.js'
export { reportPages as report } from './report-pages.js'
export { reportsPages as reports } from './reports-page.js'
export { rolePages as role } from './role-page.js'
export { rulesPages as rules } from './rules-page.js'
export { searchPages as search } from './search-page.js'
export { statePages as state } from './state-page.js'
export { waiversPages as waivers } from './waivers-page.js'
