// Recipients that people copy together with an example: those who created them can decrypt the backup, and its owner cannot.

/** How the recipients in the documentation and the examples start, and those that are only hinted at. */
const PLACEHOLDERS = ['age1YOUR', 'age1...', 'age1…']

/** The samples of age's README and manuals, of its authors' tests, and of the SOPS manual. Of some, the private key is published. */
const PUBLISHED = new Set([
  'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p',
  'age1lggyhqrw2nlhcxprm67z43rta597azn8gknawjehu9d9dl0jq3yqqvfafg',
  'age1yhm4gctwfmrpz87tdslm550wrx6m79y9f2hdzt0lndjnehwj0ukqrjpyx5',
  'age1lvyvwawkr0mcnnnncaghunadrqkmuf9e6507x9y920xxpp866cnql7dp2z',
  'age1gde3ncmahlqd9gg50tanl99r960llztrhfapnmx853s4tjum03uqfssgdh',
  'age1t7rxyev2z3rw82stdlrrepyc39nvn86l5078zqkf5uasdy86jp6svpy7pa',
  'age1yt3tfqlfrwdwx0z0ynwplcr6qxcxfaqycuprpmy89nr83ltx74tqdpszlw',
  'age1s3cqcks5genc6ru8chl0hkkd04zmxvczsvdxq99ekffe4gmvjpzsedk23c',
])

export function isPlaceholderRecipient(line: string): boolean {
  return PLACEHOLDERS.some((start) => line.startsWith(start))
}

export function isPublishedRecipient(line: string): boolean {
  return PUBLISHED.has(line)
}
