import { changes } from './changes.js'
import { clauses } from './clauses.js'
import { document } from './document.js'
import { due } from './due.js'
import { home } from './home.js'
import { metrics } from './metrics.js'
import { news } from './news.js'
import { notFound } from './not-found.js'
import { own } from './own.js'
import { paper } from './paper.js'
import { people } from './people.js'
import { person } from './person.js'
import { problems } from './problems.js'
import { record } from './record.js'
import { records } from './records.js'
import { register } from './register.js'
import { role } from './role.js'
import { rules } from './rules.js'
import { search } from './search.js'
import { siteMap } from './site-map.js'
import { state } from './state.js'
import { waivers } from './waivers.js'

/** One template for each kind of page. */
export const templates = {
  home,
  document,
  changes,
  record,
  register,
  records,
  clauses,
  people,
  role,
  person,
  due,
  news,
  state,
  metrics,
  problems,
  rules,
  waivers,
  siteMap,
  own,
  paper,
  search,
  notFound,
}
