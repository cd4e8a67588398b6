import { expect, it } from 'vitest'
import { addDays } from '../../core/values/date.js'
import { buildReviewPack } from '../../subjects/review-pack/build-review-pack.js'
import { publish } from '../../testing/publish-files.js'
import { packTopics } from './pack-topics.js'

it('of an indicator that was measured in 130 weeks, a management review keeps and draws the latest 120, and says so', async () => {
  const results = Array.from(
    { length: 130 },
    (_, index) => `{ on: ${addDays('2024-05-05', index * 7)}, value: ${index % 3} }`,
  )
  const { working, ...rest } = await publish(
    {
      'qms-docs/KI-001.md': `---\nid: KI-001\ntype: indicator\nunit: g\ndirection: higher\ntarget: 9\nfrequency: weekly\nresults: [${results}]\n---\n`,
      'qms-docs/MR-2026-01.md': '---\nid: MR-2026-01\ntype: management-review\n---\n',
    },
    {},
    {},
    '2026-10-28',
  )
  const [review] = working.ofType('management-review')
  if (!review) throw new Error('the review was not read')
  const pack = buildReviewPack(working, { from: '2026-01-01', until: '2026-10-29' }, [])
  const [series] = pack.topics.flatMap((topic) => topic.series)
  expect([series?.earlier, series?.points.length, series?.points[0]?.label]).toEqual([10, 120, '2024-W28'])
  const topic = packTopics({ working, ...rest }, review, pack).find(({ anchor }) => anchor === 'topic-ki-001')
  expect(topic?.says).toEqual(['The latest 120 of 130.'])
  expect(topic?.charts[0]?.svg.match(/class="dot off"/g)).toHaveLength(120)
})
