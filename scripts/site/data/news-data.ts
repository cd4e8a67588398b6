import { defined } from '../../core/values/defined.js'
import type { BuildData } from './build-data.js'
import { documentRef, named } from './references.js'

export const newsData: BuildData = ({ pages }) =>
  pages.news.map(({ all }) => ({
    path: 'api/new.json',
    value: {
      news: all.map(({ kind, on, document, revision, change, changes, successor }) => ({
        kind,
        on,
        document: documentRef(document),
        revision,
        change,
        ...defined({ redline: changes }),
        ...(successor && { successor: named(successor) }),
      })),
    },
  }))
