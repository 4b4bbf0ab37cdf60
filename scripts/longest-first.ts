// A sequencer for jest: where no earlier run says how long files of tests take, it starts the largest ones first, and a short file
// that takes half a minute would run last and alone.

import type { Test } from '@jest/reporters'
import sequencer from '@jest/test-sequencer'

const LONGEST = [
  'router-variant-pairs',
  'bundle/errors',
  'router-replies',
  'directory-faults',
  'damage',
  'router-faults',
]

/** Its types describe its form for `require`. */
const Sequencer = sequencer as unknown as typeof sequencer.default

export default class LongestFirst extends Sequencer {
  override async sort(tests: Test[]): Promise<Test[]> {
    const rank = ({ duration, path }: Test) =>
      duration === undefined && LONGEST.some((name) => path.includes(name)) ? 0 : 1
    return (await super.sort(tests)).toSorted((one, other) => rank(one) - rank(other))
  }
}
