import { groupBy } from '../../core/values/group-by.js'
import { NEWS_PATH } from '../shown/page-path.js'
import type { BuildPages } from './build-pages.js'
import { isAhead, type News, newsOf } from './news.js'

/** What came into force, was retired, and is coming. */
export interface NewsPage {
  readonly path: string
  readonly title: string
  /** The next first. */
  readonly coming: readonly News[]
  /** The latest first. */
  readonly months: readonly { readonly name: string; readonly news: readonly News[] }[]
  /** Earlier news that only the data hold. */
  readonly more: number
  /** For data and feed, the latest first. */
  readonly all: readonly News[]
}

const MOST = 200

export const newsPages: BuildPages<NewsPage> = (sources) => {
  const news = newsOf(sources)
  const past = news.filter((one) => !isAhead(one))
  const months = groupBy(past.slice(0, MOST), ({ on }) => on.slice(0, 7))
  return [
    {
      path: NEWS_PATH,
      title: sources.publication.say`What is new`,
      coming: news.filter(isAhead).reverse(),
      months: [...months].map(([month, all]) => ({ name: sources.publication.say.month(month), news: all })),
      more: Math.max(0, past.length - MOST),
      all: news,
    },
  ]
}
