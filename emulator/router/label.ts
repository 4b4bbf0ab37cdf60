// The two calls that identify the router (protocol.md 8).
import type { LabelAnswer } from './export-switches.ts'
import { pause, type Reply } from './reply.ts'
import type { RouterSwitches } from './switches.ts'

/** A label with everything that must never reach a log, a summary or a file name unescaped. */
export const HOSTILE_LABEL = `RT\r\n::error::hostile%0A::add-mask::x | <img src=x onerror=alert(1)> [a](javascript:1) \`code\` ../../etc "${'A'.repeat(5000)}"`

/** Answers SYNO.Mesh.System.Info get. */
export function answerMeshInfo(switches: RouterSwitches): Promise<Reply> {
  const { label } = switches
  const unique = `synology_cypress_${label.model.toLowerCase()}`
  const satellites = Array.from({ length: label.satellites }, (_, index) => ({
    firmware_ver: label.firmware,
    is_re: true,
    model: 'MR2200ac',
    node_id: index + 1,
    sn: `1990RER00000${index}`,
    unique: 'synology_dakota_mr2200ac',
    uptime: 86_400,
  }))
  const self = {
    firmware_ver: label.firmware,
    is_re: false,
    model: label.model,
    node_id: 0,
    sn: label.serial,
    unique,
    uptime: 864_000,
  }
  return answer(label.mesh, switches, { nodes: [...satellites, self], total: satellites.length + 1 })
}

/** Answers SYNO.Core.System info. */
export function answerSystemInfo(switches: RouterSwitches): Promise<Reply> {
  const { label } = switches
  const time = new Date().toISOString().slice(0, 19).replace('T', ' ')
  return answer(label.system, switches, {
    cpu_clock_speed: 1800,
    cpu_cores: '4',
    cpu_family: 'ARM',
    cpu_series: 'IPQ6018',
    cpu_vendor: 'Qualcomm',
    firmware_ver: label.firmware,
    model: label.model,
    ram_size: 1024,
    serial: label.serial,
    time,
    time_zone: 'Amsterdam',
    up_time: '240:0:0',
  })
}

async function answer(how: LabelAnswer, switches: RouterSwitches, data: unknown): Promise<Reply> {
  if (typeof how === 'number') return { kind: 'error', code: how }
  if (how === 'hang') return { kind: 'hang' }
  if (how === 'slow') await pause(switches.label.slowMs)
  return { kind: 'data', data }
}
