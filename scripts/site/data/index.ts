import type { BuildData } from './build-data.js'
import { clausesData } from './clauses-data.js'
import { documentsData } from './documents-data.js'
import { dueData } from './due-data.js'
import { newsData } from './news-data.js'
import { peopleData, rolesData } from './people-data.js'
import { problemsData } from './problems-data.js'
import { registersData } from './registers-data.js'
import { stateData } from './state-data.js'
import { waiversData } from './waivers-data.js'

/** The kinds of data for programs, besides that of single documents; schemas/site-data/ has a schema of the same name for each. */
export const dataKinds = {
  documents: documentsData,
  register: registersData,
  clauses: clausesData,
  due: dueData,
  problems: problemsData,
  waivers: waiversData,
  people: peopleData,
  roles: rolesData,
  new: newsData,
  state: stateData,
} satisfies Record<string, BuildData>

export { documentData } from './documents-data.js'
