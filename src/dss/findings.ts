// What can be wrong with a backup file: a closed list of findings, each with its sentence.

/** Every finding there is. The order is that of the checks; docs/manifest.md lists them. */
export const FINDINGS = {
  empty: 'The file is empty.',
  blank: 'The file contains only whitespace.',
  'web-page': 'The file is a web page, not a backup.',
  json: 'The file is JSON, not a backup.',
  'format-unknown': 'The file is neither gzip nor xz.',
  'xz-feature': 'The xz file uses a feature that this version cannot open.',
  'no-checksum': 'The xz file has no checksum, so that damage could not be seen.',
  'container-damaged': 'The backup is damaged.',
  'container-empty': 'The backup is whole, but holds nothing.',
  'second-stream': 'A second compressed stream follows the backup in its file.',
  'zero-padding': 'Zero bytes follow the backup in its file.',
  'trailing-data': 'Something else follows the backup in its file.',
  'too-large': 'The backup opens to more than a configuration can be.',
  'archive-damaged': 'The archive in the backup is damaged.',
  'archive-truncated': 'The archive in the backup has no end.',
  'trailing-archive-data': 'Something follows the end of the archive in the backup.',
  'too-many-entries': 'The archive in the backup holds more files than a configuration can have.',
  'name-unusable': 'A file in the backup has a name that is empty, too long or holds control characters.',
  'name-outside': 'A file in the backup has a name that leads out of its folder.',
  'name-absolute': 'A file in the backup has an absolute name.',
  'name-twice': 'Two files in the backup have the same name.',
  'name-conflict': 'A file in the backup has the name of a folder.',
  link: 'The backup holds a link where files are expected.',
  'special-file': 'The backup holds a device or the like where files are expected.',
  'database-missing': 'The settings database _Syno_ConfBkp.db is missing in the backup.',
  'info-missing': 'The file config_info is missing in the backup.',
  'database-damaged': 'The settings database in the backup is damaged.',
  'too-many-rows': 'The settings database in the backup holds more rows than a configuration can have.',
} as const

export type FindingCode = keyof typeof FINDINGS

export interface Finding {
  readonly code: FindingCode
  /** One sentence or two. */
  readonly text: string
}

/** A finding, with what is known about it besides: `detail` follows its sentence, without a full stop. */
export function finding(code: FindingCode, detail?: string): Finding {
  const sentence = FINDINGS[code]
  return { code, text: detail === undefined ? sentence : `${sentence.slice(0, -1)}: ${detail}.` }
}

/** Ends the reading of a file: nothing behind this finding can be looked at. */
export class Damage extends Error {
  override readonly name = 'Damage'
  readonly finding: Finding

  constructor(code: FindingCode, detail?: string, cause?: unknown) {
    super(FINDINGS[code], { cause })
    this.finding = finding(code, detail)
  }
}
